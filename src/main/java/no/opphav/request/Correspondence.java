package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxEntry;
import org.jspecify.annotations.Nullable;

/** The mails of the service as editors see them: what waits for a mail server, what went, and what each says. */
@Singleton
public class Correspondence {
    private final Outbox outbox;
    private final RequestRows requests;
    private final AuditTrail trail;

    Correspondence(Outbox outbox, RequestRows requests, AuditTrail trail) {
        this.outbox = outbox;
        this.requests = requests;
        this.trail = trail;
    }

    /** Whether mails leave at all, or wait here to be read. */
    public boolean leaves() {
        return outbox.leaves();
    }

    /** What has not gone out yet, newest first: what waits, and what was given up. */
    public List<Mail> waiting() {
        return mails(outbox.waiting());
    }

    /** What went out last, newest first. */
    public List<Mail> recent() {
        return mails(outbox.recent());
    }

    /**
     * A mail as it would go out now, with a link that works. Makes a new link, so ask only when an editor means to;
     * it is written to the audit trail. Empty when there is no such mail or nothing left to say.
     */
    @Transactional
    public Optional<MailText> show(UUID mailId, Actor.Account by) {
        return outbox.find(mailId).flatMap(entry -> show(entry, by));
    }

    private Optional<MailText> show(OutboxEntry entry, Actor.Account by) {
        return outbox.show(entry.id()).map(mail -> {
            var message = entry.message();
            trail.record(by, "mail.shown", message.subjectId(), message.template());
            return new MailText(mail.recipient(), mail.subject(), mail.text(), mail.html());
        });
    }

    private List<Mail> mails(List<OutboxEntry> entries) {
        var references = references(entries);
        return entries.stream()
                .map(entry -> mail(entry, references.get(entry.message().subjectId())))
                .toList();
    }

    private Map<UUID, String> references(List<OutboxEntry> entries) {
        var ids = entries.stream()
                .map(entry -> entry.message().subjectId())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : requests.findAmong(ids).stream().collect(Collectors.toMap(RequestRow::id, RequestRow::reference));
    }

    private static Mail mail(OutboxEntry entry, @Nullable String reference) {
        var message = entry.message();
        return new Mail(
                entry.id(),
                message.template(),
                reference,
                message.recipient(),
                message.language(),
                state(entry.state()),
                entry.createdAt(),
                entry.state() == OutboxEntry.State.WAITING ? entry.nextAttemptAt() : null,
                entry.attempts(),
                entry.lastError(),
                entry.sentAt());
    }

    private static MailState state(OutboxEntry.State state) {
        return switch (state) {
            case WAITING -> MailState.WAITING;
            case SENT -> MailState.SENT;
            case FAILED -> MailState.FAILED;
        };
    }

    /**
     * A mail, without what it says.
     *
     * @param subject what it is: the template of a mail about a request, such as {@code request-received}, or {@code
     *     damage-found}
     * @param reference of the request; null once that is gone, and where it is about none
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
