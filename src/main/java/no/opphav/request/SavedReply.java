package no.opphav.request;

import java.util.UUID;
import no.opphav.kernel.LanguageTag;

/**
 * What editors often write.
 *
 * @param language of the mails that it goes into
 * @param deed with which it is written
 * @param title by which editors know it
 */
public record SavedReply(UUID id, LanguageTag language, Deed deed, String title, String text) {
    /** What an editor does when writing to a presenter. */
    public enum Deed {
        APPROVE,
        DECLINE,
        ASK
    }
}
