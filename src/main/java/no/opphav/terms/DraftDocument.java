package no.opphav.terms;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A draft as its column holds it. */
@Serdeable
record DraftDocument(@Nullable String licence, Access access, List<Rule> rules, Map<String, Translation> translations) {
    static DraftDocument of(TermsContent content) {
        var licence = content.licenseUri();
        Map<String, Translation> translations = new HashMap<>();
        content.translations()
                .forEach((language, text) -> translations.put(
                        language.value(), new Translation(text.name(), text.summary(), text.fullText())));
        return new DraftDocument(
                licence == null ? null : licence.toString(),
                content.access(),
                content.rules().stream().map(Rule::of).toList(),
                translations);
    }

    TermsContent content() {
        Map<LanguageTag, TermsTranslation> read = new HashMap<>();
        translations.forEach((language, text) ->
                read.put(new LanguageTag(language), new TermsTranslation(text.name, text.summary, text.fullText)));
        return new TermsContent(
                licence == null ? null : URI.create(licence),
                access,
                rules.stream().map(Rule::rule).toList(),
                read);
    }

    @Serdeable
    record Rule(RuleKind kind, Action action, List<Constraint> constraints, Map<String, String> text) {
        private static Rule of(TermsRule rule) {
            Map<String, String> text = new HashMap<>();
            rule.text().forEach((language, words) -> text.put(language.value(), words));
            return new Rule(
                    rule.kind(),
                    rule.action(),
                    rule.constraints().stream().map(Constraint::of).toList(),
                    text);
        }

        private TermsRule rule() {
            Map<LanguageTag, String> read = new HashMap<>();
            text.forEach((language, words) -> read.put(new LanguageTag(language), words));
            return new TermsRule(
                    kind,
                    action,
                    constraints.stream()
                            .map(each -> new TermsConstraint(each.left, each.operator, each.right))
                            .toList(),
                    read);
        }
    }

    @Serdeable
    record Constraint(LeftOperand left, Operator operator, String right) {
        private static Constraint of(TermsConstraint constraint) {
            return new Constraint(constraint.left(), constraint.operator(), constraint.right());
        }
    }

    @Serdeable
    record Translation(String name, String summary, String fullText) {}
}
