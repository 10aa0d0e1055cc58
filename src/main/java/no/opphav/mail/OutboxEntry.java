package no.opphav.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param createdAt when it was decided
 * @param nextAttemptAt when it is tried next; of no meaning unless it waits
 * @param attempts how often it has been tried
 * @param lastError what the mail server answered to the last attempt, or why the mail came back, without addresses;
 *     null where it answered well
 * @param settledAt when an editor had dealt with a mail that did not arrive; null where nobody has
 */
public record OutboxEntry(
        UUID id,
        OutboxMessage message,
        State state,
        Instant createdAt,
        Instant nextAttemptAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant sentAt,
        @Nullable Instant settledAt) {
    /** Where a mail stands. */
    public enum State {
        WAITING,
        /** A mail server has taken it. */
        SENT,
        /** A mail server has said that it will never take it. */
        REFUSED,
        /** It was tried for long enough. */
        FAILED,
        /** There was nothing left to say. */
        OBSOLETE,
        /** A mail server took it, and told later that it cannot be delivered. */
        BOUNCED;

        private boolean isReturned() {
            return this == REFUSED || this == FAILED || this == BOUNCED;
        }
    }

    /** Whether it did not arrive and nobody has dealt with that. */
    public boolean isReturned() {
        return state.isReturned() && settledAt == null;
    }
}
