package no.opphav.terms;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;

/** Credit lines, from the templates in {@code credit/credit_<language>.properties}. */
@Singleton
public class CreditLines {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<LanguageTag, CreditTemplates> languages = Stream.of("nb", "nn", "en", "uk", "ru", "fr", "ar")
            .map(LanguageTag::new)
            .collect(Collectors.toMap(language -> language, CreditTemplates::read));

    /**
     * The line that credits a subject used under these terms.
     *
     * @param language to write it in; where there are no templates for it, Bokmål
     */
    public Credit credit(CreditSubject subject, TermsVersion terms, Medium medium, LanguageTag language) {
        var templates = templates(language);
        var template = templates.template(medium);
        var values = new CreditValues(subject, terms, templates.language());
        var linkTitle = !template.contains("{url}");
        return new Credit(fill(template, values::text), fill(template, name -> values.html(name, linkTitle)));
    }

    private CreditTemplates templates(LanguageTag language) {
        return Stream.of(language, new LanguageTag(language.locale().getLanguage()), LanguageTag.BOKMAAL)
                .filter(languages::containsKey)
                .findFirst()
                .map(languages::get)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    private static String fill(String template, Function<String, String> value) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(placeholder -> Matcher.quoteReplacement(value.apply(placeholder.group(1))));
    }
}
