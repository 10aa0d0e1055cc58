package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail of the service, without what it says. */
@Serdeable
record MailJson(
        UUID id,
        String subject,
        @Nullable String reference,
        String recipient,
        String language,
        String state,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant sentAt,
        boolean returned) {
    /** Never to whom. */
    @Override
    public String toString() {
        return "(mail " + id + ")";
    }
}
