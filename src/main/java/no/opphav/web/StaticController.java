package no.opphav.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Hands out the files that pages load. */
@Controller("/static")
@Secured(SecurityRule.IS_ANONYMOUS)
class StaticController {
    private final StaticFiles files;

    StaticController(StaticFiles files) {
        this.files = files;
    }

    /** A file; one asked for under an older version comes as it is now, to be asked for again. */
    @Get("/{version}/{name}")
    HttpResponse<byte[]> file(@PathVariable String version, @PathVariable String name) {
        var file = files.file(name).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        return HttpResponse.ok(file.content())
                .header("Content-Type", file.type())
                .header("Cache-Control", files.isCurrent(version) ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
