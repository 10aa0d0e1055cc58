package no.opphav.account;

import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one person can make an account, once.
 *
 * @param email the address that was invited; null for the first administrator, who chooses it
 * @param invitedBy the administrator's account; null for the service itself
 */
public record Invitation(
        UUID id,
        @Nullable EmailAddress email,
        Role role,
        @Nullable UUID invitedBy,
        Instant createdAt,
        Instant expiresAt) {}
