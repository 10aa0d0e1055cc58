package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A note with the name of who wrote it, as {@link NoteRows} selects it. */
@MappedEntity("request_note")
record NoteRow(@Id UUID id, Instant at, String byName, String text) {
    RequestNote note() {
        return new RequestNote(id, at, byName, text);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "(note " + id + ")";
    }
}
