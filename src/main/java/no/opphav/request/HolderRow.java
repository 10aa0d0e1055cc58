package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A request with the open account that has it, as {@link AssignmentRows} selects it. */
@MappedEntity("presentation_request")
record HolderRow(@Id UUID id, UUID accountId, String name) {
    /** Never who it is. */
    @Override
    public String toString() {
        return "(holder of " + id + ")";
    }
}
