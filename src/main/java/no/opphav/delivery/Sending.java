package no.opphav.delivery;

import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An answer on its way out.
 *
 * @param fromStart whether bytes go out, from the first one on
 */
record Sending(MutableHttpResponse<?> response, boolean fromStart) {
    /** Gives up what would have gone out. */
    void close() {
        if (response.body() instanceof Content content) {
            try {
                content.stream().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Sending nothing(MutableHttpResponse<?> response) {
        return new Sending(response, false);
    }
}
