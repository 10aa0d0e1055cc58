package no.opphav.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a subscriber is told.
 *
 * @param id the {@code webhook-id}, the same at every attempt
 * @param type such as {@code request.moved}
 * @param body the JSON document
 * @param nextAttemptAt null unless it waits
 * @param outcome of the last attempt; null before
 * @param status of the last answer; null where there was none
 */
public record Delivery(
        UUID id,
        String type,
        String body,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Outcome outcome,
        @Nullable Integer status) {
    /** Where it stands. */
    public enum State {
        WAITING,
        TAKEN,
        /** It was tried for hours and is tried no more, unless an administrator sends it again. */
        FAILED
    }
}
