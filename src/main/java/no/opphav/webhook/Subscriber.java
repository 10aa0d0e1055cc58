package no.opphav.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that is told what happens.
 *
 * @param description what it is, for people
 * @param off null while it is told
 * @param failingSince since when it took nothing; null where it took the last
 */
public record Subscriber(
        UUID id,
        URI address,
        String description,
        Instant createdAt,
        @Nullable Off off,
        @Nullable Instant failingSince) {
    /** Never where it is. */
    @Override
    public String toString() {
        return "(webhook " + id + ")";
    }

    /** Since when it is told nothing, and why. */
    public record Off(Instant at, Reason because) {}

    /** Why it is told nothing. */
    public enum Reason {
        ADMINISTRATOR,
        /** It took nothing for days. */
        FAILING,
        /** It said that it wants no more. */
        GONE
    }
}
