package no.opphav.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a consent.
 *
 * @param note who agreed, and where the consent is kept
 * @param expiresAt when it no longer holds; null if it holds for ever
 */
public record NewConsent(
        String note, LocalDate givenOn, @Nullable Instant expiresAt) {
    /** How many characters a note has at most. */
    public static final int LONGEST_NOTE = 1000;

    public NewConsent {
        var written = new Written();
        note = written.text("note", note, LONGEST_NOTE);
        written.require("note", note);
        if (expiresAt != null && expiresAt.isBefore(givenOn.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            written.wrong("expiresOn", "end-before-beginning");
        }
        written.check();
    }
}
