package no.opphav.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has approved beforehand: the requests of an organisation, or of a mail domain.
 *
 * @param value the organisation's name, or the domain, as it was written
 * @param days so many days after the event the access ends
 * @param assetIds the presentations that it is for; empty for all
 * @param by the name of the account that wrote it
 * @param endedAt since when it approves nothing; null while it does
 */
public record StandingRule(
        UUID id,
        String name,
        Kind kind,
        String value,
        int days,
        List<UUID> assetIds,
        Instant createdAt,
        String by,
        @Nullable Instant endedAt) {
    public StandingRule {
        assetIds = List.copyOf(assetIds);
    }

    /** By what a rule knows its requests. */
    public enum Kind {
        /** What a requester says to belong to, which nobody has verified. */
        ORGANISATION,
        /** The domain of the verified address, exactly. */
        DOMAIN
    }
}
