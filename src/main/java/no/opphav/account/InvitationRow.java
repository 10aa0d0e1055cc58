package no.opphav.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

@MappedEntity("invitation")
record InvitationRow(
        @Id UUID id,
        @Nullable String email,
        Role role,
        @Nullable UUID invitedBy,
        Instant createdAt,
        Instant expiresAt) {
    Invitation invitation() {
        return new Invitation(
                id, email == null ? null : new EmailAddress(email), role, invitedBy, createdAt, expiresAt);
    }

    /** Never the address. */
    @Override
    public String toString() {
        return "(invitation " + id + ")";
    }
}
