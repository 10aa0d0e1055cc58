package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;

/** A new invitation; its link is shown only here. */
@Serdeable
record InvitedJson(URI link) {
    /** Never the link. */
    @Override
    public String toString() {
        return "(invitation)";
    }
}
