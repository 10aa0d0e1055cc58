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

    /** Answers anyone. */
    MutableHttpResponse<?> answer(HttpRequest<?> request, Preview preview, String cacheControl) {
        return answer(request, sized(preview), cacheControl);
    }

    /** Answers anyone. */
    MutableHttpResponse<?> answer(HttpRequest<?> request, PageAsset asset, String cacheControl) {
        var sending = transfer.answer(request, representation(asset), Labels.ofPage(cacheControl));
        return Delivery.harmless(sending.response());
    }

    MutableHttpResponse<?> toEditor(HttpRequest<?> request, Preview preview) {
        return toEditor(request, sized(preview));
    }

    MutableHttpResponse<?> toEditor(HttpRequest<?> request, PageAsset asset) {
        var sending = transfer.answer(request, representation(asset));
        return Delivery.harmless(sending.response()).header("Cache-Control", "private, no-store");
    }

    private PageAsset sized(Preview preview) {
        return new PageAsset(preview.checksum(), bytes.size(preview.checksum()), preview.mediaType());
    }

    private static Representation representation(PageAsset asset) {
        return new Representation(asset.checksum(), asset.size(), asset.mediaType());
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
