package no.opphav.terms;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;

/** Credit lines, from the templates in {@code credit/credit_<language>.properties}. */
@Singleton
public class CreditLines {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<LanguageTag, CreditTemplates> languages = new LinkedHashMap<>();

    CreditLines() {
        for (var code : List.of("nb", "nn", "en", "uk", "ru", "fr", "ar")) {
            var language = new LanguageTag(code);
            languages.put(language, CreditTemplates.read(language));
        }
    }

    /** The languages in which lines can be written, in an order to show. */
    public List<LanguageTag> languages() {
        return List.copyOf(languages.keySet());
    }

    /** The language in which lines are written for whoever wants them in this one, if there are any so near to it. */
    public Optional<LanguageTag> nearest(LanguageTag wanted) {
        return Stream.of(wanted, new LanguageTag(wanted.locale().getLanguage()))
                .filter(languages::containsKey)
                .findFirst();
    }

    /**
     * The line that credits a subject used as it is under these terms.
     *
     * @param language to write it in; where there are no templates for it, Bokmål
     */
    public Credit credit(CreditSubject subject, TermsVersion terms, Medium medium, LanguageTag language) {
        return credit(subject, terms, medium, Use.AS_IS, language);
    }

    /**
     * The line that credits a subject used under these terms.
     *
     * @param language to write it in; where there are no templates for it, Bokmål
     */
    public Credit credit(CreditSubject subject, TermsVersion terms, Medium medium, Use use, LanguageTag language) {
        var templates = templates(language);
        var template = templates.template(medium, use);
        var values = new CreditValues(subject, terms, templates.language());
        var linkTitle = !template.contains("{url}");
        return new Credit(
                values.line(filled(template, UnaryOperator.identity(), values::text)),
                values.htmlLine(filled(template, Markup::html, name -> values.html(name, linkTitle))),
                values.line(filled(template, Markup::markdown, name -> values.markdown(name, linkTitle))));
    }

    private CreditTemplates templates(LanguageTag language) {
        return Objects.requireNonNull(languages.get(nearest(language).orElse(LanguageTag.BOKMAAL)));
    }

    private static String filled(String template, UnaryOperator<String> words, Function<String, String> value) {
        var line = new StringBuilder();
        var placeholder = PLACEHOLDER.matcher(template);
        var from = 0;
        while (placeholder.find()) {
            line.append(words.apply(template.substring(from, placeholder.start())));
            line.append(value.apply(placeholder.group(1)));
            from = placeholder.end();
        }
        return line.append(words.apply(template.substring(from))).toString();
    }
}
