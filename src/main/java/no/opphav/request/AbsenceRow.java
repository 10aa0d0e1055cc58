package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/** An absence with the names of both, as {@link AbsenceRows} selects it. */
@MappedEntity("editor_absence")
record AbsenceRow(
        @Id UUID id, UUID accountId, String name, LocalDate fromDay, LocalDate toDay, UUID coverId, String coverName) {
    Absence absence() {
        return new Absence(id, accountId, name, fromDay, toDay, coverId, coverName);
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "(absence " + id + ")";
    }
}
