package no.opphav.account;

import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A person who keeps the catalogue.
 *
 * @param email by which the person signs in; no two accounts have the same, however it is capitalised
 * @param closedAt since when it cannot be used any more; null while it can
 */
public record Account(
        UUID id,
        EmailAddress email,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant closedAt) {
    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** The account as one on whose behalf something is done. */
    public Actor.Account actor() {
        return new Actor.Account(id);
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "(account " + id + ")";
    }
}
