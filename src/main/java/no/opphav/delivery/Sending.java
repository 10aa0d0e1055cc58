package no.opphav.delivery;

import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * An answer on its way out.
 *
 * @param content what of it is read from the store; the server closes it when it has gone out or the client is gone
 * @param fromStart whether bytes go out, from the first one on
 */
record Sending(MutableHttpResponse<?> response, InputStream content, boolean fromStart) {
    static Sending nothing(MutableHttpResponse<?> response) {
        return new Sending(response, InputStream.nullInputStream(), false);
    }

    /** Does something before the bytes go out; they do not if it fails. */
    void after(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            close(e);
            throw e;
        }
    }

    private void close(RuntimeException reason) {
        try {
            content.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
