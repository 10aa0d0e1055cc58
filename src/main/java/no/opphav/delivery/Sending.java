package no.opphav.delivery;

import io.micronaut.http.MutableHttpResponse;

/**
 * An answer on its way out.
 *
 * @param fromStart whether bytes go out, from the first one on
 */
record Sending(MutableHttpResponse<?> response, boolean fromStart) {
    static Sending nothing(MutableHttpResponse<?> response) {
        return new Sending(response, false);
    }
}
