package no.opphav.mail;

import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its reader gets it.
 *
 * @param messageId the same however often it is sent (RFC 5322), with its angle brackets
 * @param replyTo who reads an answer; null where nobody does
 * @param thread see {@link Letter}
 * @param subject one line
 * @param text the plain part
 * @param html the same as a whole HTML document
 */
public record ComposedMail(
        String messageId,
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
        return "(mail " + messageId + ")";
    }
}
