package no.opphav.catalogue;

import java.time.Instant;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * What limits the use of an asset besides its terms.
 *
 * @param thirdParty what in it belongs to others, and to whom; may be empty
 * @param contextOnly in which context alone a picture may be used; empty for any
 * @param embargoUntil nobody but editors knows of it before; null for at once
 * @param endsAt when it may no longer be offered; null for never
 * @param endReason why it then ends, as its public page says it; may be empty
 * @param endContact whom to ask then; null for whoever is asked about the asset
 */
public record Rights(
        String thirdParty,
        String contextOnly,
        @Nullable Instant embargoUntil,
        @Nullable Instant endsAt,
        String endReason,
        @Nullable EmailAddress endContact) {
    /** How many characters a text about others' rights has at most. */
    public static final int LONGEST_THIRD_PARTY = 2000;

    /** How many characters a reason or a context has at most. */
    public static final int LONGEST_REASON = 500;

    public Rights {
        var written = new Written();
        thirdParty = written.text("thirdParty", thirdParty, LONGEST_THIRD_PARTY);
        contextOnly = written.line("contextOnly", contextOnly, LONGEST_REASON);
        endReason = written.line("endReason", endReason, LONGEST_REASON);
        if (embargoUntil != null && endsAt != null && !embargoUntil.isBefore(endsAt)) {
            written.wrong("endsAt", "end-before-embargo");
        }
        written.check();
    }
}
