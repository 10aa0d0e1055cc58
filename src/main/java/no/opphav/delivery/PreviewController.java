package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.catalogue.PublicFiles;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/**
 * The previews that anyone may see. What stands under an address never changes, but whether anyone may see it does, so
 * that a cache has to ask each time.
 */
@Controller("/previews")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class PreviewController {
    private static final String AFTER_ASKING = "public, no-cache";

    private final PublicFiles files;
    private final PageAssets previews;

    PreviewController(PublicFiles files, PageAssets previews) {
        this.files = files;
        this.previews = previews;
    }

    @Get("/{fileId}/{width}")
    HttpResponse<?> preview(HttpRequest<?> request, @PathVariable String fileId, @PathVariable String width) {
        var preview = files.preview(FileIds.parse(fileId), PageAssets.width(width))
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        return previews.answer(request, preview, AFTER_ASKING);
    }
}
