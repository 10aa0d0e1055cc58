package no.opphav.catalogue;

import java.time.Instant;
import no.opphav.kernel.EmailAddress;

/**
 * That an asset may no longer be offered.
 *
 * @param reason in its editor's words; may be empty
 * @param contact whom to ask
 */
public record Ending(Cause cause, Instant at, String reason, EmailAddress contact) {
    /** What has ended. */
    public enum Cause {
        /** Our right to offer it. */
        RIGHTS,
        /** The consent of somebody who is depicted. */
        CONSENT,
        /** The time for which terms were given. */
        TERMS
    }
}
