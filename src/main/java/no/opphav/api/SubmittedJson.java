package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.LocalDate;

/** A request that has arrived. */
@Serdeable
record SubmittedJson(String reference, LocalDate answerDue, LocalDate keptUntil, URI url, URI page) {
    /** Never the link. */
    @Override
    public String toString() {
        return reference;
    }
}
