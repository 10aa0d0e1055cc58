package no.opphav.sample;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.terms.Action;
import no.opphav.terms.LeftOperand;
import no.opphav.terms.NewTerms;
import no.opphav.terms.Operator;
import no.opphav.terms.RuleKind;
import no.opphav.terms.TermsConstraint;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import org.jspecify.annotations.Nullable;

/** Usage terms of the sample catalogue, as {@code sample-catalogue/terms.json} has them. */
@Serdeable
record SampleTerms(
        String code, String access, @Nullable URI license, List<Rule> rules, Map<String, Translation> translations) {
    NewTerms asNew() {
        return new NewTerms(
                new Slug(code),
                license,
                Access.valueOf(constant(access)),
                rules.stream().map(Rule::asRule).toList(),
                translations.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new LanguageTag(entry.getKey()),
                                entry -> entry.getValue().asTranslation())));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Serdeable
    record Rule(String kind, String action, @Nullable List<Constraint> constraints, Map<String, String> text) {
        private TermsRule asRule() {
            return new TermsRule(
                    RuleKind.valueOf(constant(kind)),
                    Action.of(action).orElseThrow(),
                    constraints == null
                            ? List.of()
                            : constraints.stream().map(Constraint::asConstraint).toList(),
                    text.entrySet().stream()
                            .collect(Collectors.toMap(entry -> new LanguageTag(entry.getKey()), Map.Entry::getValue)));
        }
    }

    @Serdeable
    record Constraint(String left, String operator, String right) {
        private TermsConstraint asConstraint() {
            return new TermsConstraint(
                    LeftOperand.of(left).orElseThrow(), Operator.of(operator).orElseThrow(), right);
        }
    }

    @Serdeable
    record Translation(String name, String summary, String text) {
        private TermsTranslation asTranslation() {
            return new TermsTranslation(name, summary, text);
        }
    }

    /** All of them. */
    @Serdeable
    record AllTerms(List<SampleTerms> terms) {}
}
