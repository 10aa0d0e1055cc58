package no.opphav.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;

/** A session with its account, as {@link SessionRows} selects them. */
@MappedEntity("account_session")
record SessionRow(
        @Id UUID id,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        UUID accountId,
        String email,
        String name,
        Role role,
        Instant accountCreatedAt) {
    Session session() {
        var account = new Account(accountId, new EmailAddress(email), name, role, accountCreatedAt, null);
        return new Session(id, account, createdAt, lastSeenAt, expiresAt);
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "(session " + id + ")";
    }
}
