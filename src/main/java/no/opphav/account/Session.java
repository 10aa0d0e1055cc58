package no.opphav.account;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody is signed in, in one browser or program.
 *
 * @param account as it is now, not as it was when the session began
 * @param lastSeenAt to within a minute
 * @param expiresAt when it ends however much it is used; it ends sooner when it is not
 */
public record Session(UUID id, Account account, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
