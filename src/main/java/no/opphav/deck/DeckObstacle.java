package no.opphav.deck;

import java.util.Locale;

/** Why a version may not be sent now. */
public enum DeckObstacle {
    /** Nobody has approved it. */
    NOT_APPROVED,
    APPROVAL_EXPIRED,
    /** A newer version is approved. */
    NEWER_APPROVED,
    RECALLED,
    /** The presentation is withdrawn. */
    PRESENTATION_WITHDRAWN,
    /** The presentation no longer offers the rendition. */
    NO_LONGER_OFFERED,
    /** Its stored bytes are not what they should be. */
    BYTES_DAMAGED;

    /** As the reason of a field's problem: {@code not-approved}. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
