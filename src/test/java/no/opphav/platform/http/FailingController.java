package no.opphav.platform.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;

/** Fails in every way there is. */
@Controller("/test-failures")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "test")
class FailingController {
    static final String SECRET = "what only the log may say";

    @Get("/problem/{code}")
    String problem(@PathVariable ProblemCode code) {
        throw Problem.of(code);
    }

    @Get("/field")
    String field() {
        throw Problem.of(ProblemCode.SLUG_TAKEN).at(FieldProblem.of("slug", "taken"));
    }

    @Get("/superseded")
    String superseded() {
        throw Problem.of(ProblemCode.FILE_SUPERSEDED, new Slug("valg-hele-livet"));
    }

    @Get("/bug")
    @Produces(MediaType.ALL)
    String bug() {
        throw new IllegalStateException(SECRET);
    }

    @Get("/error")
    String error() {
        throw new StackOverflowError(SECRET);
    }

    @Get("/number/{number}")
    String number(@PathVariable int number) {
        return "" + number;
    }

    @Get("/query")
    String query(@QueryValue int number) {
        return "" + number;
    }

    @Post("/json")
    String json(@Body Thing thing) {
        return thing.name();
    }

    @Serdeable
    record Thing(String name, int size) {}
}
