package no.opphav.terms;

import static no.opphav.testing.TestAssets.SERVICE;
import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class OdrlPoliciesTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final LanguageTag ARABIC = new LanguageTag("ar");

    private final Terms terms;
    private final OdrlPolicies policies;
    private final JsonMapper mapper;
    private final OdrlVocabulary vocabulary;
    private final Slug code = new Slug("terms-" + unique());

    OdrlPoliciesTest(RunningService service) {
        this.terms = service.bean(Terms.class);
        this.policies = service.bean(OdrlPolicies.class);
        this.mapper = service.bean(JsonMapper.class);
        this.vocabulary = new OdrlVocabulary(mapper);
    }

    @Test
    void a_policy_of_every_kind_of_rule_action_and_constraint_is_right_by_the_vocabulary() throws IOException {
        List<TermsRule> rules = new ArrayList<>();
        for (var kind : RuleKind.values()) {
            for (var action : Action.of(kind)) {
                rules.add(rule(kind, action, List.of()));
            }
        }
        rules.add(rule(RuleKind.PERMISSION, Action.USE, everyConstraint()));
        var first = publish(rules, URI.create("https://spdx.org/licenses/CC-BY-4.0"));
        var policy = policy(publish(rules, first.licenseUri()));
        assertThat(vocabulary.objectionsTo(policy)).isEmpty();
        assertThat(policy)
                .containsEntry("@context", "http://www.w3.org/ns/odrl.jsonld")
                .containsEntry("@type", "Offer")
                .containsEntry("uid", policies.uid(first).toString().replaceFirst("1$", "2"))
                .containsEntry("dct:replaces", Map.of("@id", policies.uid(first).toString()))
                .containsEntry("dct:license", Map.of("@id", "https://spdx.org/licenses/CC-BY-4.0"));
        assertThat(texts(policy, "dct:title"))
                .containsExactly(
                        Map.of("@language", "ar", "@value", "استخدام <حر>"),
                        Map.of("@language", "nb", "@value", "Fri \"bruk\""));
    }

    @Test
    void what_must_be_done_is_a_duty_of_whatever_may_be_done() throws IOException {
        var duty = rule(RuleKind.DUTY, Action.ATTRIBUTE, List.of());
        var use = rule(RuleKind.PERMISSION, Action.USE, List.of());
        var never = rule(RuleKind.PROHIBITION, Action.SELL, List.of());
        var policy = policy(publish(List.of(duty, use, never), null));
        assertThat(vocabulary.objectionsTo(policy)).isEmpty();
        assertThat(policy)
                .containsEntry("conflict", "prohibit")
                .containsKeys("permission", "prohibition")
                .doesNotContainKeys("obligation", "dct:replaces");
        assertThat(String.valueOf(policy.get("permission"))).contains("duty", "action=attribute");
        assertThat(String.valueOf(policy.get("prohibition"))).doesNotContain("duty");
    }

    @Test
    void what_must_be_done_stands_by_itself_where_nothing_may() throws IOException {
        var policy = policy(publish(List.of(rule(RuleKind.DUTY, Action.DELETE, List.of())), null));
        assertThat(vocabulary.objectionsTo(policy)).isEmpty();
        assertThat(policy).containsKey("obligation").doesNotContainKeys("permission", "prohibition");
    }

    @Test
    void the_vocabulary_objects_to_what_is_wrong() {
        Map<String, Object> constraint = new LinkedHashMap<>(
                Map.of("@type", "Constraint", "leftOperand", "reason", "operator", "neq", "rightOperand", "x"));
        Map<String, Object> permission = new HashMap<>(Map.of(
                "@type",
                "Prohibition",
                "action",
                "commercialise",
                "permitted",
                "x",
                "constraint",
                List.of(constraint)));
        assertThat(vocabulary.objectionsTo(Map.of(
                        "@type",
                        "Offer",
                        "permission",
                        List.of(permission),
                        "duty",
                        permission,
                        "target",
                        "everything")))
                .anyMatch(objection -> objection.contains("permission is a"))
                .anyMatch(objection -> objection.contains("no property permitted"))
                .anyMatch(objection -> objection.contains("action is no"))
                .anyMatch(objection -> objection.contains("leftOperand is no"))
                .anyMatch(objection -> objection.contains("operator is no"))
                .anyMatch(objection -> objection.contains("duty of a"))
                .anyMatch(objection -> objection.contains("target holds"));
    }

    private static List<TermsConstraint> everyConstraint() {
        return Arrays.stream(LeftOperand.values())
                .flatMap(left -> left.operators().stream()
                        .filter(operator -> left != LeftOperand.DATE_TIME || !operator.begins())
                        .map(operator -> new TermsConstraint(left, operator, right(left))))
                .toList();
    }

    private static String right(LeftOperand left) {
        return switch (left) {
            case DATE_TIME -> "2026-12-31T12:00:00+01:00";
            case SPATIAL -> "http://publications.europa.eu/resource/authority/country/NOR";
            case LANGUAGE -> "nb";
            case COUNT -> "3";
            case PURPOSE, EVENT, MEDIA -> "teaching";
        };
    }

    private static TermsRule rule(RuleKind kind, Action action, List<TermsConstraint> constraints) {
        return new TermsRule(kind, action, constraints, Map.of(NB, "gjøre det", ARABIC, "افعل"));
    }

    private TermsVersion publish(List<TermsRule> rules, @org.jspecify.annotations.Nullable URI licence) {
        var bokmaal = new TermsTranslation("Fri \"bruk\"", "Bruk det.", "Alt.");
        var arabic = new TermsTranslation("استخدام <حر>", "ملخص", "نص");
        return terms.publish(
                new NewTerms(code, licence, Access.FREE, rules, Map.of(NB, bokmaal, ARABIC, arabic)), SERVICE);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> policy(TermsVersion version) throws IOException {
        return (Map<String, Object>)
                Objects.requireNonNull(mapper.readValue(policies.jsonLd(version), Argument.OBJECT_ARGUMENT));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> texts(Map<String, Object> policy, String property) {
        return (List<Map<String, String>>) Objects.requireNonNull(policy.get(property));
    }
}
