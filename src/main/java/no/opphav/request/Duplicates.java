package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Requests by which one person has asked for one presentation for one day more than once. Each goes on by itself. */
@Singleton
public class Duplicates {
    private final RequestRows rows;

    Duplicates(RequestRows rows) {
        this.rows = rows;
    }

    /** The references of the others that were verified and not withdrawn, in the order in which they were sent. */
    public List<String> of(PresentationRequest request) {
        return rows.findTwins(request.id());
    }

    /** Those among some that have others. */
    Set<UUID> among(Collection<UUID> requestIds) {
        return requestIds.isEmpty() ? Set.of() : Set.copyOf(rows.findWithTwins(requestIds));
    }
}
