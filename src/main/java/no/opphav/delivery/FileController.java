package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.UnaryOperator;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.PublicFile;
import no.opphav.catalogue.PublicFiles;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The files that anyone may fetch. The name in the address is for people; the id alone says which file. Whoever wants to
 * know the code of the receipt sends a wish of its own for it.
 */
@Controller("/files")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class FileController {
    private static final String ROUTE = "/files/{fileId}/{name}";
    private static final String ORIGINAL = "/files/{fileId}/original/{name}";

    private final PublicFiles files;
    private final Delivery delivery;
    private final Licenses licenses;
    private final ReceiptCodes codes;

    FileController(PublicFiles files, Delivery delivery, Licenses licenses, ReceiptCodes codes) {
        this.files = files;
        this.delivery = delivery;
        this.licenses = licenses;
        this.codes = codes;
    }

    @Get("/{fileId}/{name}")
    HttpResponse<?> file(
            HttpRequest<?> request,
            @PathVariable String fileId,
            @PathVariable String name,
            @QueryValue(defaultValue = "") String receipt) {
        return answer(request, fileId, Channel.PUBLIC, receipt, file -> file);
    }

    /** The file as it was taken in, with nothing written into it. */
    @Get("/{fileId}/original/{name}")
    HttpResponse<?> original(
            HttpRequest<?> request,
            @PathVariable String fileId,
            @PathVariable String name,
            @QueryValue(defaultValue = "") String receipt) {
        return answer(request, fileId, Channel.ORIGINAL, receipt, FileController::untouched);
    }

    private static AssetFile untouched(AssetFile file) {
        if (file.isPrivate()) {
            throw Problem.of(ProblemCode.ORIGINAL_PRIVATE);
        }
        return file.withoutRights();
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, String fileId, Channel channel, String receipt, UnaryOperator<AssetFile> wanted) {
        var state = files.state();
        var offered = files.find(FileIds.parse(fileId)).orRefused();
        var handout = handout(
                offered,
                wanted.apply(offered.file()),
                channel,
                Inline.isAsked(request),
                ReceiptWish.parse(receipt).map(codes::of).orElse(null));
        if (handout.receipt() == null) {
            delivery.repeat(channel == Channel.PUBLIC ? ROUTE : ORIGINAL, state, handout)
                    .allow(request);
        }
        return delivery.answer(request, handout);
    }

    private Handout handout(
            PublicFile.Offered offered,
            AssetFile file,
            Channel channel,
            boolean inline,
            @Nullable ReceiptCode receipt) {
        var language = offered.variant().language();
        return new Handout(
                file, offered.terms(), language, licenses.permanent(offered.terms()), channel, inline, receipt, false);
    }
}
