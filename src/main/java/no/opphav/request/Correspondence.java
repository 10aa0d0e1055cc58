package no.opphav.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** The mails about requests as editors see them: what waits for a mail server, what went, and what each says. */
public class Correspondence {
    /** Whether mails leave at all, or wait here to be read. */
    public boolean leaves() {
        throw new UnsupportedOperationException();
    }

    /** What has not gone out yet, oldest first: what waits, and what was given up. */
    public List<Mail> waiting() {
        throw new UnsupportedOperationException();
    }

    /** What went out last, newest first. */
    public List<Mail> recent() {
        throw new UnsupportedOperationException();
    }

    /**
     * A mail as it would go out now, with a link that works. Makes a new link, so ask only when an editor means to;
     * it is written to the audit trail. Empty when there is no such mail or nothing left to say.
     */
    public Optional<MailText> show(UUID mailId, Actor.Account by) {
        throw new UnsupportedOperationException();
    }

    /**
     * A mail, without what it says.
     *
     * @param subject what it is: {@code request-received}, {@code request-notice}, {@code request-approved}, {@code
     *     request-declined}, {@code request-revoked}
     * @param reference of the request; null once that is gone
     * @param nextAttemptAt null once it is sent or failed
     * @param lastError what the mail server answered, without addresses
     */
    public record Mail(
            UUID id,
            String subject,
            @Nullable String reference,
            EmailAddress recipient,
            LanguageTag language,
            MailState state,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            int attempts,
            @Nullable String lastError,
            @Nullable Instant sentAt) {}

    /** Where a mail stands. */
    public enum MailState {
        WAITING,
        SENT,
        FAILED
    }

    /** What a mail says: the same as text and as an HTML document. */
    public record MailText(EmailAddress recipient, String subject, String text, String html) {
        /** Never what it says. */
        @Override
        public String toString() {
            return "(mail)";
        }
    }
}
