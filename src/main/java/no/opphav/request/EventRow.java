package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with the name of who, or of what rule, did it, as {@link EventRows} selects it. */
@MappedEntity("presentation_request_event")
record EventRow(
        @Id UUID id,
        Instant at,
        RequestEvent.Type type,
        Party party,
        @Nullable String byName,
        String note) {
    RequestEvent event(List<Corrected> corrected) {
        return new RequestEvent(at, type, party, byName, note, corrected);
    }
}
