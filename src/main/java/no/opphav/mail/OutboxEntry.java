package no.opphav.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param createdAt when it was decided
 * @param nextAttemptAt when it is tried next; of no meaning once it is sent or failed
 * @param attempts how often it has been tried
 * @param lastError what the mail server answered to the last attempt, without addresses; null where it answered well
 */
public record OutboxEntry(
        UUID id,
        OutboxMessage message,
        State state,
        Instant createdAt,
        Instant nextAttemptAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant sentAt) {
    /** Where a mail stands. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
