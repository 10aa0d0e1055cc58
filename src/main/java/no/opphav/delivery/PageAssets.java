package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import no.opphav.catalogue.PageAsset;
import no.opphav.catalogue.Preview;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Sends what pages show and play. */
@Singleton
class PageAssets {
    private final Transfer transfer;
    private final Bytes bytes;

    PageAssets(Transfer transfer, Bytes bytes) {
        this.transfer = transfer;
        this.bytes = bytes;
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, Preview preview) {
        var size = bytes.size(preview.checksum());
        return answer(request, new PageAsset(preview.checksum(), size, preview.mediaType()));
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, PageAsset asset) {
        var wanted = new Representation(asset.checksum(), asset.size(), asset.mediaType());
        return Delivery.harmless(transfer.answer(request, wanted).response());
    }

    /** Reads a checksum from an address. */
    static Optional<Checksum> checksum(String text) {
        return text.matches("[0-9a-f]{64}") ? Optional.of(new Checksum(text)) : Optional.empty();
    }

    /**
     * Reads a width from an address.
     *
     * @throws Problem {@code FILE_NOT_FOUND} for what cannot be one
     */
    static int width(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        }
        return Integer.parseInt(text);
    }
}
