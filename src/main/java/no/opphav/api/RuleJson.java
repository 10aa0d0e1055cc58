package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import no.opphav.terms.TermsRule;
import org.jspecify.annotations.Nullable;

/** Something that one may, must or may not do. */
@Serdeable
record RuleJson(
        @Nullable String kind,
        @Nullable String action,
        @Nullable List<ConstraintJson> constraints,
        @Nullable Map<String, String> text) {
    static RuleJson of(TermsRule rule) {
        return new RuleJson(
                Names.of(rule.kind()),
                rule.action().term(),
                rule.constraints().stream().map(ConstraintJson::of).toList(),
                rule.text().entrySet().stream()
                        .collect(toMap(each -> each.getKey().value(), Map.Entry::getValue)));
    }
}
