package no.opphav.mail;

import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its reader gets it.
 *
 * @param text the plain part
 * @param html the same as a whole HTML document
 * @param thread see {@link Letter}
 */
public record ComposedMail(
        UUID id,
        EmailAddress recipient,
        @Nullable EmailAddress replyTo,
        LanguageTag language,
        String thread,
        String subject,
        String text,
        String html) {
    /** Never its address or text. */
    @Override
    public String toString() {
        return "(mail " + id + ")";
    }
}
