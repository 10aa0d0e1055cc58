package no.opphav.request;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What was corrected with an event, as {@link EventRows} selects it. */
@MappedEntity("presentation_request_change")
record CorrectedRow(UUID eventId, Corrected.Field field, String before, String after) {
    Corrected corrected() {
        return new Corrected(field, before, after);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "(corrected " + field + ")";
    }
}
