package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.terms.Action;
import no.opphav.terms.LeftOperand;
import no.opphav.terms.LicenceUri;
import no.opphav.terms.Operator;
import no.opphav.terms.RuleKind;
import no.opphav.terms.TermsConstraint;
import no.opphav.terms.TermsContent;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import org.jspecify.annotations.Nullable;

/** All that a draft of usage terms is to say. */
@Serdeable
record TermsDraftBody(
        @Nullable String access,
        @Nullable String licence,
        @Nullable Map<String, TranslationJson> translations,
        @Nullable List<RuleJson> rules,
        @Nullable Long revision) {
    /** The content; everything that has no meaning is noted. */
    TermsContent content(Fields fields) {
        var chosen = fields.name("access", access, Access.class);
        var licence = licence(fields);
        var texts = translations(fields);
        List<TermsRule> read = new ArrayList<>();
        var given = Objects.requireNonNullElse(rules, List.<RuleJson>of());
        for (var position = 0; position < given.size(); position++) {
            read.add(rule(fields, "rules." + position, given.get(position)));
        }
        return fields.make(() -> new TermsContent(licence, chosen.orElseThrow(), read, texts));
    }

    private @Nullable URI licence(Fields fields) {
        if (licence == null || licence.isBlank()) {
            return null;
        }
        return fields.read("licence", licence, LicenceUri::of, "not-a-licence").orElse(null);
    }

    private Map<LanguageTag, TermsTranslation> translations(Fields fields) {
        Map<LanguageTag, TermsTranslation> read = new HashMap<>();
        Objects.requireNonNullElse(translations, Map.<String, TranslationJson>of())
                .forEach((language, text) -> fields.language("translations", language)
                        .ifPresent(tag -> read.put(
                                tag,
                                new TermsTranslation(
                                        written(text.name()), written(text.summary()), written(text.fullText())))));
        return read;
    }

    private static TermsRule rule(Fields fields, String field, RuleJson given) {
        var kind = fields.name(field + ".kind", given.kind(), RuleKind.class);
        var action = fields.read(field + ".action", given.action(), Action::of, "unknown-action");
        List<TermsConstraint> constraints = new ArrayList<>();
        var narrowing = Objects.requireNonNullElse(given.constraints(), List.<ConstraintJson>of());
        for (var each = 0; each < narrowing.size(); each++) {
            constraints.add(constraint(fields, field + ".constraints." + each, narrowing.get(each)));
        }
        Map<LanguageTag, String> text = new HashMap<>();
        Objects.requireNonNullElse(given.text(), Map.<String, String>of())
                .forEach((language, words) ->
                        fields.language(field + ".text", language).ifPresent(tag -> text.put(tag, words)));
        return new TermsRule(kind.orElse(RuleKind.PERMISSION), action.orElse(Action.USE), constraints, text);
    }

    private static TermsConstraint constraint(Fields fields, String field, ConstraintJson given) {
        var left = fields.read(field, given.leftOperand(), LeftOperand::of, "unknown-operand");
        var operator = fields.read(field, given.operator(), Operator::of, "unknown-operator");
        return new TermsConstraint(
                left.orElse(LeftOperand.PURPOSE), operator.orElse(Operator.EQ), written(given.rightOperand()));
    }

    private static String written(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
