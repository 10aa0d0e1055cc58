package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Derivative;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** What was made from files, for editors to look at beside them. */
@Controller("/editor/derivatives")
@Produces(MediaType.ALL)
@Secured("EDITOR")
class DerivativeController {
    private final Workspace workspace;
    private final Transfer transfer;

    DerivativeController(Workspace workspace, Transfer transfer) {
        this.workspace = workspace;
        this.transfer = transfer;
    }

    @Get("/{fileId}/{purpose}")
    HttpResponse<?> derivative(HttpRequest<?> request, @PathVariable String fileId, @PathVariable String purpose) {
        var file = workspace.file(FileIds.parse(fileId)).orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        var made = made(file, purpose);
        var bytes = new Representation(made.checksum(), made.size(), made.mediaType());
        return Delivery.harmless(transfer.answer(request, bytes).response())
                .header("Content-Disposition", Disposition.inline(file.name()).toString())
                .header("Cache-Control", "private, no-store");
    }

    private Derivative made(AssetFile file, String purpose) {
        return workspace.derivatives(List.of(file.id())).stream()
                .filter(each -> each.purpose().name().equalsIgnoreCase(purpose))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
    }
}
