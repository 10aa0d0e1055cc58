package no.opphav.deck;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a version of a presentation's file may be sent.
 *
 * @param number of the version
 * @param approvedBy the name of the account; null where the service did
 * @param expiresAt null if until further notice
 * @param creditSlide whether copies that are sent get a last slide with the credit and the terms
 * @param supersededAt when another approval took its place; null while none has
 * @param recalledBy the name of the account; null where it was not recalled
 * @param recallReason empty where it was not recalled
 */
@MappedEntity("deck_approval")
public record DeckApproval(
        @Id UUID id,
        UUID renditionId,
        UUID fileId,
        int number,
        Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant expiresAt,
        boolean creditSlide,
        @Nullable Instant supersededAt,
        @Nullable Instant recalledAt,
        @Nullable String recalledBy,
        String recallReason) {
    /** How many characters a reason for a recall has at most. */
    public static final int LONGEST_REASON = 1000;

    public DeckStanding standing(Instant now) {
        if (recalledAt != null) {
            return DeckStanding.RECALLED;
        }
        if (supersededAt != null) {
            return DeckStanding.SUPERSEDED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? DeckStanding.APPROVED : DeckStanding.EXPIRED;
    }

    /** Whether its time is over before an instant. */
    public boolean endsBefore(Instant instant) {
        return expiresAt != null && expiresAt.isBefore(instant);
    }

    /** Whether nothing but time can end it: it was neither superseded nor recalled. */
    public boolean stands() {
        return supersededAt == null && recalledAt == null;
    }
}
