package no.opphav.terms;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;

/**
 * Terms versions as policies of ODRL 2.2 in JSON-LD: an offer by the owner of the site over whatever stands under the
 * terms. What must be done is a duty of each thing that may be done, and an obligation where nothing may.
 */
@Singleton
public class OdrlPolicies {
    private static final String ODRL = "http://www.w3.org/ns/odrl/2/";

    private final Terms terms;
    private final Site site;
    private final ObjectMapper json;

    OdrlPolicies(Terms terms, Site site, ObjectMapper json) {
        this.terms = terms;
        this.site = site;
        this.json = json;
    }

    /** The policy's {@code uid}: the permanent address of a terms version, in no language. */
    public URI uid(TermsVersion version) {
        return uid(version, version.number());
    }

    private URI uid(TermsVersion version, int number) {
        return site.url("/terms/" + version.code() + "/" + number);
    }

    /** A published version as a JSON-LD document. */
    public String jsonLd(TermsVersion version) {
        try {
            return json.writeValueAsString(policy(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> policy(TermsVersion version) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("@context", "http://www.w3.org/ns/odrl.jsonld");
        policy.put("@type", "Offer");
        policy.put("uid", uid(version).toString());
        policy.put("dct:title", texts(version.translations(), TermsTranslation::name));
        policy.put("dct:description", texts(version.translations(), TermsTranslation::summary));
        policy.put("owl:versionInfo", String.valueOf(version.number()));
        var published = version.publishedAt();
        if (published != null) {
            policy.put("dct:issued", typed(published.toString(), "xsd:dateTime"));
        }
        var licence = version.licenseUri();
        if (licence != null) {
            policy.put("dct:license", Map.of("@id", licence.toString()));
        }
        if (version.number() > 1
                && terms.version(version.code(), version.number() - 1).isPresent()) {
            policy.put(
                    "dct:replaces",
                    Map.of("@id", uid(version, version.number() - 1).toString()));
        }
        policy.put("assigner", assigner());
        policy.put("target", target(version));
        putRules(policy, version);
        return policy;
    }

    private Map<String, Object> assigner() {
        Map<String, Object> assigner = new LinkedHashMap<>();
        assigner.put("@type", "Party");
        assigner.put("uid", site.url("/").toString());
        assigner.put("vcard:fn", site.owner());
        return assigner;
    }

    /** Everything that stands under the terms: no single asset, for which terms are chosen and left again. */
    private Map<String, Object> target(TermsVersion version) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("@type", "AssetCollection");
        target.put("uid", uid(version) + "#material");
        return target;
    }

    private static void putRules(Map<String, Object> policy, TermsVersion version) {
        var duties = version.rules(RuleKind.DUTY).stream()
                .map(rule -> rule(rule, "Duty"))
                .toList();
        List<Map<String, Object>> permissions = new ArrayList<>();
        for (var each : version.rules(RuleKind.PERMISSION)) {
            var permission = rule(each, "Permission");
            if (!duties.isEmpty()) {
                permission.put("duty", duties);
            }
            permissions.add(permission);
        }
        if (!permissions.isEmpty() && !version.rules(RuleKind.PROHIBITION).isEmpty()) {
            // Else a prohibition of part of what is permitted makes all of the policy void.
            policy.put("conflict", "prohibit");
        }
        putUnlessEmpty(policy, "permission", permissions);
        putUnlessEmpty(
                policy,
                "prohibition",
                version.rules(RuleKind.PROHIBITION).stream()
                        .map(rule -> rule(rule, "Prohibition"))
                        .toList());
        putUnlessEmpty(policy, "obligation", permissions.isEmpty() ? duties : List.of());
    }

    private static void putUnlessEmpty(Map<String, Object> policy, String property, List<Map<String, Object>> rules) {
        if (!rules.isEmpty()) {
            policy.put(property, rules);
        }
    }

    private static Map<String, Object> rule(TermsRule rule, String type) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("@type", type);
        written.put(
                "action",
                rule.action().isOdrl()
                        ? rule.action().term()
                        : rule.action().uri().toString());
        written.put("dct:description", texts(rule.text(), Function.identity()));
        if (!rule.constraints().isEmpty()) {
            written.put(
                    "constraint",
                    rule.constraints().stream().map(OdrlPolicies::constraint).toList());
        }
        return written;
    }

    private static Map<String, Object> constraint(TermsConstraint constraint) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("@type", "Constraint");
        written.put("leftOperand", constraint.left().term());
        // Whole, because the published context spells one of the operators wrong.
        written.put("operator", ODRL + constraint.operator().term());
        written.put("rightOperand", right(constraint));
        return written;
    }

    private static Object right(TermsConstraint constraint) {
        var right = constraint.right();
        return switch (constraint.left()) {
            case DATE_TIME -> typed(right, Moment.parse(right).orElseThrow().isDay() ? "xsd:date" : "xsd:dateTime");
            case COUNT -> typed(right, "xsd:integer");
            case PURPOSE, EVENT, SPATIAL, LANGUAGE, MEDIA ->
                LicenceUri.parse(right)
                        .<Object>map(uri -> Map.of("@id", uri.toString()))
                        .orElse(right);
        };
    }

    private static Map<String, Object> typed(String value, String type) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("@value", value);
        typed.put("@type", type);
        return typed;
    }

    private static <T> List<Map<String, String>> texts(Map<LanguageTag, T> written, Function<T, String> text) {
        return written.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> {
                    Map<String, String> words = new LinkedHashMap<>();
                    words.put("@language", each.getKey().value());
                    words.put("@value", text.apply(each.getValue()));
                    return words;
                })
                .toList();
    }
}
