package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.mail.Bounces;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxEntry;
import no.opphav.mail.OutboxMessage;
import org.jspecify.annotations.Nullable;

/** The mails of the service as editors see them: what waits for a mail server, what went, and what each says. */
@Singleton
public class Correspondence {
    private final Outbox outbox;
    private final RequestRows requests;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Bounces bounces;

    Correspondence(Outbox outbox, Bounces bounces, RequestRows requests, Accounts accounts, AuditTrail trail) {
        this.outbox = outbox;
        this.bounces = bounces;
        this.requests = requests;
        this.accounts = accounts;
        this.trail = trail;
    }

    /** Whether mails leave at all, or wait here to be read. */
    public boolean leaves() {
        return outbox.leaves();
    }

    /** How many mails have not arrived, and since when the oldest of them waits. */
    public MailQueue queue() {
        var queue = outbox.queue();
        return new MailQueue(queue.waiting(), queue.oldest(), queue.returned());
    }

    /** What is still to go out, newest first. */
    public List<Mail> waiting() {
        return mails(outbox.waiting());
    }

    /** What was refused, given up or came back, and nobody has dealt with, newest first. */
    public List<Mail> returned() {
        return mails(outbox.returned());
    }

    /** What went out last, newest first. */
    public List<Mail> recent() {
        return mails(outbox.recent());
    }

    /** The mails about a request, newest first. */
    public List<Mail> of(UUID requestId) {
        return mails(outbox.about(requestId));
    }

    /**
     * Sends a mail that did not arrive again, to the address that the presenter has now.
     *
     * @throws Problem {@code MAIL_NOT_RETURNED} where it did arrive, was dealt with before, or has nothing left to say
     */
    @Transactional
    public void sendAgain(UUID mailId, Actor.Account by) {
        var message = returned(mailId).message();
        dealtWith(outbox.sendAgain(mailId, recipient(message)));
        trail.record(by, "mail.sent-again", message.subjectId(), message.template());
    }

    /**
     * Leaves a mail that did not arrive as it is.
     *
     * @throws Problem {@code MAIL_NOT_RETURNED} where it did arrive or was dealt with before
     */
    @Transactional
    public void setAside(UUID mailId, Actor.Account by) {
        var message = returned(mailId).message();
        dealtWith(outbox.setAside(mailId));
        trail.record(by, "mail.set-aside", message.subjectId(), message.template());
    }

    private OutboxEntry returned(UUID mailId) {
        return outbox.find(mailId).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private static void dealtWith(boolean isNow) {
        if (!isNow) {
            throw Problem.of(ProblemCode.MAIL_NOT_RETURNED);
        }
    }

    private EmailAddress recipient(OutboxMessage message) {
        return RequestMail.of(message.template())
                .filter(mail -> mail.reader() == Party.REQUESTER)
                .flatMap(mail -> requests.find(message.subjectId()))
                .map(row -> row.request().presenter())
                .map(PresentationRequest.Presenter::email)
                .orElse(message.recipient());
    }

    /**
     * Notes at its mail what a mail server says of it afterwards (RFC 3464); the same again changes nothing.
     *
     * @return the mail as it stands now
     * @throws Problem {@code BOUNCE_UNREADABLE} where the message is no such notification, {@code BOUNCE_UNKNOWN} where
     *     it is about no mail that is known here
     */
    @Transactional
    public Mail bounced(byte[] message) {
        var entry = switch (bounces.take(message)) {
            case Bounces.Taken.Returned(var mail) -> mail;
            case Bounces.Taken.NotFinal(var mail) -> mail;
            case Bounces.Taken.Unknown() -> throw Problem.of(ProblemCode.BOUNCE_UNKNOWN);
            case Bounces.Taken.Unreadable() -> throw Problem.of(ProblemCode.BOUNCE_UNREADABLE);
        };
        return mails(outbox.find(entry.id()).stream().toList()).getFirst();
    }

    /**
     * A mail as it would go out now, with a link that works. Makes a new link, so ask only when an editor means to;
     * it is written to the audit trail. Empty when there is no such mail or nothing left to say.
     *
     * @throws Problem {@code FORBIDDEN} where its link is its reader's alone, unless an administrator asks and no mail leaves
     */
    @Transactional
    public Optional<MailText> show(UUID mailId, Actor.Account by) {
        if (outbox.isForItsReaderAlone(mailId) && !mayHandOver(by)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return outbox.find(mailId).flatMap(entry -> show(entry, by));
    }

    /** Where nothing is sent, a link reaches nobody unless somebody hands it over. */
    private boolean mayHandOver(Actor.Account by) {
        return !outbox.leaves()
                && accounts.find(by.id()).filter(Account::isAdministrator).isPresent();
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
                reference == null ? null : message.subjectId(),
                reference,
                message.recipient(),
                message.language(),
                state(entry.state()),
                entry.createdAt(),
                entry.state() == OutboxEntry.State.WAITING ? entry.nextAttemptAt() : null,
                entry.attempts(),
                entry.lastError(),
                entry.sentAt(),
                entry.isReturned());
    }

    private static MailState state(OutboxEntry.State state) {
        return switch (state) {
            case WAITING -> MailState.WAITING;
            case SENT -> MailState.SENT;
            case REFUSED -> MailState.REFUSED;
            case FAILED -> MailState.FAILED;
            case OBSOLETE -> MailState.OBSOLETE;
            case BOUNCED -> MailState.BOUNCED;
        };
    }

    /**
     * A mail, without what it says.
     *
     * @param subject what it is: the template of a mail about a request, such as {@code request-received}, or {@code
     *     damage-found}
     * @param requestId of the request; null once that is gone, and where it is about none
     * @param reference of the request; null where there is none
     * @param nextAttemptAt null unless it waits
     * @param lastError what the mail server answered, or why the mail came back, without addresses
     * @param isReturned whether it did not arrive and nobody has dealt with that
     */
    public record Mail(
            UUID id,
            String subject,
            @Nullable UUID requestId,
            @Nullable String reference,
            EmailAddress recipient,
            LanguageTag language,
            MailState state,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            int attempts,
            @Nullable String lastError,
            @Nullable Instant sentAt,
            boolean isReturned) {}

    /** Where a mail stands. */
    public enum MailState {
        WAITING,
        /** A mail server has taken it. */
        SENT,
        /** A mail server has said that it will never take it. */
        REFUSED,
        /** It was tried for long enough. */
        FAILED,
        /** There was nothing left to say. */
        OBSOLETE,
        /** A mail server took it, and told later that it cannot be delivered. */
        BOUNCED
    }

    /**
     * How the mails stand that have not arrived.
     *
     * @param waiting how many are still to go out
     * @param oldest when the oldest of those was written; null where none waits
     * @param returned how many were refused, given up or came back, and nobody has dealt with
     */
    public record MailQueue(long waiting, @Nullable Instant oldest, long returned) {}

    /** What a mail says: the same as text and as an HTML document. */
    public record MailText(EmailAddress recipient, String subject, String text, String html) {
        /** Never what it says. */
        @Override
        public String toString() {
            return "(mail)";
        }
    }
}
