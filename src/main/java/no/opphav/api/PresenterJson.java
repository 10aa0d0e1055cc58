package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** Who asked. */
@Serdeable
record PresenterJson(String name, String email, String organisation) {
    /** Never who it is. */
    @Override
    public String toString() {
        return "(presenter)";
    }
}
