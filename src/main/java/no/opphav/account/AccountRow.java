package no.opphav.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

@MappedEntity("account")
record AccountRow(
        @Id UUID id,
        String email,
        String name,
        Role role,
        String passwordHash,
        Instant createdAt,
        @Nullable Instant closedAt) {
    Account account() {
        return new Account(id, new EmailAddress(email), name, role, createdAt, closedAt);
    }

    /** Neither the name nor the hash. */
    @Override
    public String toString() {
        return "(account " + id + ")";
    }
}
