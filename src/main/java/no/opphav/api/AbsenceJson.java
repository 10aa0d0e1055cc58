package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;

/** That an editor is away, and who stands in. */
@Serdeable
record AbsenceJson(UUID id, UUID account, String name, LocalDate from, LocalDate to, UUID cover, String coverName) {
    /** Never who it is. */
    @Override
    public String toString() {
        return id.toString();
    }
}
