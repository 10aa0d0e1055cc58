package no.opphav.terms;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Terms to publish: the first version of a code that is new, the next version of one that is not. Every rule is written
 * in each language that the terms are written in.
 */
public record NewTerms(
        Slug code,
        @Nullable URI licenseUri,
        Access access,
        List<TermsRule> rules,
        Map<LanguageTag, TermsTranslation> translations) {
    public NewTerms {
        rules = List.copyOf(rules);
        translations = Map.copyOf(translations);
        var problems = new ArrayList<FieldProblem>();
        if (translations.isEmpty()) {
            problems.add(FieldProblem.of("translations", "required"));
        }
        if (licenseUri != null && !String.valueOf(licenseUri.getScheme()).matches("https?")) {
            problems.add(FieldProblem.of("licenseUri", "invalid"));
        }
        problems.addAll(missing(rules, translations, translations.keySet()));
        TermsContent.check(rules, problems);
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
    }

    /** The texts that are blank in any of the languages. */
    static List<FieldProblem> missing(
            List<TermsRule> rules, Map<LanguageTag, TermsTranslation> translations, Collection<LanguageTag> languages) {
        var problems = new ArrayList<FieldProblem>();
        for (var language : languages) {
            var translation = Objects.requireNonNull(translations.get(language));
            require(problems, language + ".name", translation.name());
            require(problems, language + ".summary", translation.summary());
            require(problems, language + ".fullText", translation.fullText());
            for (var position = 0; position < rules.size(); position++) {
                var text = rules.get(position).text().getOrDefault(language, "");
                require(problems, language + ".rules." + position, text);
            }
        }
        return problems;
    }

    private static void require(List<FieldProblem> problems, String field, String text) {
        if (text.isBlank()) {
            problems.add(FieldProblem.of(field, "required"));
        }
    }
}
