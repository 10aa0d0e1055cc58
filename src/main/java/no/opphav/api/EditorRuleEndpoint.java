package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.StandingRule;
import no.opphav.request.StandingRules;

/** What administrators have approved beforehand. */
@Controller("/api/editor/standing-rules")
@Secured("ADMINISTRATOR")
class EditorRuleEndpoint {
    private final StandingRules rules;

    EditorRuleEndpoint(StandingRules rules) {
        this.rules = rules;
    }

    @Get
    StandingRuleListJson list() {
        return new StandingRuleListJson(
                rules.all().stream().map(StandingRuleJson::of).toList());
    }

    @Post
    HttpResponse<StandingRuleJson> add(@Body StandingRuleBody body, Session session) {
        var fields = new Fields();
        var kind = fields.name("kind", body.kind(), StandingRule.Kind.class).orElse(StandingRule.Kind.DOMAIN);
        var presentations = Objects.requireNonNullElse(body.presentations(), List.<UUID>of());
        if (presentations.stream().anyMatch(Objects::isNull)) {
            fields.refuse("presentations", "unknown-presentation");
        }
        var added = fields.make(() -> rules.add(
                Objects.requireNonNullElse(body.name(), ""),
                kind,
                Objects.requireNonNullElse(body.value(), ""),
                Objects.requireNonNullElse(body.days(), StandingRules.USUAL_DAYS),
                presentations,
                session.account().actor()));
        return HttpResponse.created(rule(added));
    }

    @Post("/{id}/end")
    StandingRuleJson end(@PathVariable UUID id, Session session) {
        rule(id);
        rules.end(id, session.account().actor());
        return rule(id);
    }

    private StandingRuleJson rule(UUID id) {
        return rules.all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(StandingRuleJson::of)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }
}
