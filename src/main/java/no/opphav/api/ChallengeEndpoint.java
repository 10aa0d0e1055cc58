package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.request.Challenges;

/** Work by which more requests are taken. */
@Controller("/api/request-challenge")
@Secured(SecurityRule.IS_ANONYMOUS)
class ChallengeEndpoint {
    private final Challenges challenges;

    ChallengeEndpoint(Challenges challenges) {
        this.challenges = challenges;
    }

    @Get
    HttpResponse<ChallengeJson> next() {
        return Secret.ok(new ChallengeJson(challenges.next(), challenges.bits()));
    }
}
