package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import no.opphav.catalogue.CatalogueState;
import no.opphav.kernel.Checksum;

/**
 * Leave to give an answer again to whoever asks the same, without asking anybody whether it still is the answer.
 *
 * @param route as it is declared, for the measures
 * @param state in which the answer is right
 * @param checksum of the bytes, all of which are the answer's body
 * @param size of the bytes
 * @param given brings about what each answer is to; or says that this has to wait, and the answer with it
 */
record Repeat(String route, CatalogueState state, Checksum checksum, long size, BooleanSupplier given) {
    private static final String ATTRIBUTE = "opphav.repeat";

    /** Says that what is answered to a request may be answered again. */
    void allow(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What was allowed for the answer to a request. */
    static Optional<Repeat> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Repeat.class);
    }
}
