package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Every file and preview there is, published or not, for editors alone. */
@Controller("/editor")
@Produces(MediaType.ALL)
@Secured("EDITOR")
class EditorController {
    private final Workspace workspace;
    private final Delivery delivery;
    private final PageAssets pageAssets;

    EditorController(Workspace workspace, Delivery delivery, PageAssets pageAssets) {
        this.workspace = workspace;
        this.delivery = delivery;
        this.pageAssets = pageAssets;
    }

    @Get("/files/{fileId}/{name}")
    HttpResponse<?> file(HttpRequest<?> request, @PathVariable String fileId, @PathVariable String name) {
        var file = workspace.file(FileIds.parse(fileId)).orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        return delivery.toEditor(request, file, Inline.isAsked(request));
    }

    @Get("/previews/{fileId}/{width}")
    HttpResponse<?> preview(HttpRequest<?> request, @PathVariable String fileId, @PathVariable String width) {
        var wanted = PageAssets.width(width);
        var preview = workspace.previews(FileIds.parse(fileId)).stream()
                .filter(made -> made.isCover() && made.width() == wanted)
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        return pageAssets.toEditor(request, preview);
    }

    /** What the public's pages show, in the preview that editors see of a page. */
    @Get("/content/{checksum}/{name}")
    HttpResponse<?> content(HttpRequest<?> request, @PathVariable String checksum, @PathVariable String name) {
        var asset = PageAssets.checksum(checksum)
                .flatMap(workspace::pageAsset)
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        return pageAssets.toEditor(request, asset);
    }
}
