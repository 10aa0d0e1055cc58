package no.opphav.mail;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;

/** The mails that must go out, and those that went. */
@Singleton
public class Outbox {
    private static final int SHOWN = 200;
    private static final int SHOWN_ABOUT_ONE = 1000;

    private final OutboxRows rows;
    private final Composing composing;
    private final MailSettings settings;
    private final Clock clock;
    private final IdSource ids;

    Outbox(OutboxRows rows, Composing composing, MailSettings settings, Clock clock, IdSource ids) {
        this.rows = rows;
        this.composing = composing;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** Writes a mail down in the caller's transaction: it goes out if and only if that commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OutboxMessage message) {
        rows.save(OutboxRow.of(ids.next(), message, settings.domain(), clock.instant()));
    }

    /** Whether a mail of a template was written to somebody since an instant. */
    @Transactional(readOnly = true)
    public boolean hasPut(String template, EmailAddress recipient, Instant since) {
        return rows.exists(template, recipient.value(), since);
    }

    /** Whether mails leave at all; without a mail server they wait here to be read. */
    public boolean leaves() {
        return settings.host() != null;
    }

    /** How many have not arrived. */
    @Transactional(readOnly = true)
    public MailQueue queue() {
        return rows.queue();
    }

    /** What is still to go out, newest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> waiting() {
        return entries(rows.findWaiting(SHOWN));
    }

    /** What was refused, given up or came back, and nobody has dealt with, newest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> returned() {
        return entries(rows.findReturned(SHOWN));
    }

    /** What went out last, newest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> recent() {
        return entries(rows.findSent(SHOWN));
    }

    /** The mails about a subject, newest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> about(UUID subjectId) {
        return entries(rows.findAbout(subjectId, SHOWN_ABOUT_ONE));
    }

    private static List<OutboxEntry> entries(List<OutboxRow> found) {
        return found.stream().map(OutboxRow::entry).toList();
    }

    /** A message, sent or not. */
    @Transactional(readOnly = true)
    public Optional<OutboxEntry> find(UUID id) {
        return rows.findById(id).map(OutboxRow::entry);
    }

    /** Whether a mail's link opens something that is its reader's alone. */
    @Transactional(readOnly = true)
    public boolean isForItsReaderAlone(UUID id) {
        return rows.findById(id).filter(composing::isForItsReaderAlone).isPresent();
    }

    /** A mail as it would go out now, with a link of its own; empty when there is nothing left to say. */
    @Transactional
    public Optional<ComposedMail> show(UUID id) {
        return rows.findById(id).flatMap(composing::compose);
    }

    /**
     * Writes a mail that did not arrive down anew, under a name of its own, for the first message is at an end. Done
     * once, however often it is asked for.
     *
     * @return whether it was written down; false where the mail did arrive, was dealt with or has nothing left to say
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sendAgain(UUID id, EmailAddress recipient) {
        var returned = returned(id).filter(row -> composing.compose(row).isPresent());
        returned.ifPresent(row -> {
            var message = row.message();
            var again = OutboxRow.of(
                    ids.next(),
                    new OutboxMessage(message.template(), message.subjectId(), recipient, message.language()),
                    settings.domain(),
                    clock.instant());
            rows.save(again);
            rows.markSettled(id, clock.instant(), again.id());
        });
        return returned.isPresent();
    }

    /**
     * Leaves a mail that did not arrive as it is.
     *
     * @return whether it was among the returned
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean setAside(UUID id) {
        var returned = returned(id);
        returned.ifPresent(row -> rows.markSettled(id, clock.instant(), null));
        return returned.isPresent();
    }

    private Optional<OutboxRow> returned(UUID id) {
        return rows.lock(id).filter(row -> row.entry().isReturned());
    }

    /** The mails about a subject that went or are to go to an address, oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> about(UUID subjectId, EmailAddress recipient) {
        return rows.findAbout(subjectId, recipient.value()).stream()
                .map(OutboxRow::entry)
                .toList();
    }

    /** Has what is to go to an address about a subject go to another; what went there stands under that one too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readdress(UUID subjectId, Collection<String> templates, EmailAddress from, EmailAddress to) {
        rows.readdress(subjectId, templates, from.value(), to.value());
    }

    /** Removes every mail about a subject that went or is to go to an address, with the address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subjectId, EmailAddress recipient) {
        rows.deleteAbout(subjectId, recipient.value());
    }
}
