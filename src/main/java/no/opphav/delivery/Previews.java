package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import no.opphav.catalogue.Preview;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Shows previews. */
@Singleton
class Previews {
    private final Transfer transfer;
    private final Bytes bytes;

    Previews(Transfer transfer, Bytes bytes) {
        this.transfer = transfer;
        this.bytes = bytes;
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, Preview preview) {
        var size = bytes.size(preview.checksum());
        var picture = new Representation(preview.checksum(), size, preview.mediaType());
        return Delivery.harmless(transfer.answer(request, picture).response());
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
