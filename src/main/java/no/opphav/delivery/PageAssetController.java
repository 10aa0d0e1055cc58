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

/** What public pages show and play, under addresses whose bytes never change ({@code docs/decisions/0010}). */
@Controller("/content")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class PageAssetController {
    private static final String ROUTE = "/content/{checksum}/{name}";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PublicFiles files;
    private final PageAssets assets;

    PageAssetController(PublicFiles files, PageAssets assets) {
        this.files = files;
        this.assets = assets;
    }

    @Get("/{checksum}/{name}")
    HttpResponse<?> content(HttpRequest<?> request, @PathVariable String checksum, @PathVariable String name) {
        var state = files.state();
        var asset = PageAssets.checksum(checksum)
                .flatMap(files::pageAsset)
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        new Repeat(ROUTE, state, asset.checksum(), asset.size(), () -> true).allow(request);
        return assets.answer(request, asset, FOR_EVER);
    }
}
