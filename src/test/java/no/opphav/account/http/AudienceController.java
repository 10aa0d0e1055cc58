package no.opphav.account.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.account.Session;
import org.jspecify.annotations.Nullable;

/** Routes for each audience. */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
@Requires(env = "test")
class AudienceController {
    @Get("/nb/editor/test-session")
    @Secured("EDITOR")
    String session(Session session) {
        return session.id().toString();
    }

    @Get("/api/editor/test-session")
    @Secured("EDITOR")
    String apiSession(Session session) {
        return session.id().toString();
    }

    @Post("/nb/editor/test-session")
    @Secured("EDITOR")
    String post() {
        return "done";
    }

    @Get("/nb/editor/test-administrator")
    @Secured("ADMINISTRATOR")
    String administrator() {
        return "done";
    }

    @Get("/api/test-anyone")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String anyone(@Nullable Session session) {
        return session == null ? "nobody" : "somebody";
    }

    @Post("/api/test-anyone")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String postByAnyone() {
        return "done";
    }
}
