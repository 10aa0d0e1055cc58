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
import no.opphav.catalogue.PublicFile;
import no.opphav.catalogue.PublicFiles;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The files that anyone may fetch. The name in the address is for people; the id alone says which file. Whoever wants to show
 * the code of the receipt says which it is to be.
 */
@Controller("/files")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class FileController {
    private static final String ROUTE = "/files/{fileId}/{name}";

    private final PublicFiles files;
    private final Delivery delivery;
    private final Licenses licenses;

    FileController(PublicFiles files, Delivery delivery, Licenses licenses) {
        this.files = files;
        this.delivery = delivery;
        this.licenses = licenses;
    }

    @Get("/{fileId}/{name}")
    HttpResponse<?> file(
            HttpRequest<?> request,
            @PathVariable String fileId,
            @PathVariable String name,
            @QueryValue(defaultValue = "") String receipt) {
        var state = files.state();
        return switch (files.find(FileIds.parse(fileId))) {
            case PublicFile.Offered offered -> {
                var handout = handout(
                        offered,
                        Inline.isAsked(request),
                        ReceiptCode.parse(receipt).orElse(null));
                if (handout.receipt() == null) {
                    delivery.repeat(ROUTE, state, handout).allow(request);
                }
                yield delivery.answer(request, handout);
            }
            case PublicFile.OnRequest(var asset) -> throw Problem.of(ProblemCode.ON_REQUEST_ONLY, asset.slug());
            case PublicFile.Superseded(var asset) -> throw Problem.of(ProblemCode.FILE_SUPERSEDED, asset.slug());
            case PublicFile.Withdrawn(var asset) -> throw Problem.of(ProblemCode.ASSET_WITHDRAWN, asset.slug());
            case PublicFile.Unknown() -> throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        };
    }

    private Handout handout(PublicFile.Offered offered, boolean inline, @Nullable ReceiptCode receipt) {
        var language = offered.variant().language();
        return new Handout(
                offered.file(),
                offered.terms(),
                language,
                licenses.page(offered.terms(), language),
                Channel.PUBLIC,
                inline,
                receipt);
    }
}
