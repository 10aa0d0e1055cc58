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
    private final Previews previews;

    EditorController(Workspace workspace, Delivery delivery, Previews previews) {
        this.workspace = workspace;
        this.delivery = delivery;
        this.previews = previews;
    }

    @Get("/files/{fileId}/{name}")
    HttpResponse<?> file(HttpRequest<?> request, @PathVariable String fileId, @PathVariable String name) {
        var file = workspace.file(FileIds.parse(fileId)).orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        return delivery.toEditor(request, file, Inline.isAsked(request));
    }

    @Get("/previews/{fileId}/{width}")
    HttpResponse<?> preview(HttpRequest<?> request, @PathVariable String fileId, @PathVariable String width) {
        var wanted = Previews.width(width);
        var preview = workspace.previews(FileIds.parse(fileId)).stream()
                .filter(made -> made.isCover() && made.width() == wanted)
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        return previews.answer(request, preview).header("Cache-Control", "private, no-store");
    }
}
