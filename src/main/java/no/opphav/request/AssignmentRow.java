package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment with the names of both, as {@link AssignmentHistory} selects it. */
@MappedEntity("request_assignment")
record AssignmentRow(@Id UUID id, Instant at, @Nullable String toName, String byName, boolean taken) {
    Assignment assignment() {
        return new Assignment(at, toName, byName, taken);
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "(assignment " + id + ")";
    }
}
