package no.opphav.mail;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;

/** The mails that must go out, and those that went. */
@Singleton
public class Outbox {
    private static final int SHOWN = 200;

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

    /** Whether mails leave at all; without a mail server they wait here to be read. */
    public boolean leaves() {
        return settings.host() != null;
    }

    /** What has not gone out, newest first: what waits, and what was given up. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> waiting() {
        return rows.findUnsent(SHOWN).stream().map(OutboxRow::entry).toList();
    }

    /** What went out last, newest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> recent() {
        return rows.findSent(SHOWN).stream().map(OutboxRow::entry).toList();
    }

    /** A message, sent or not. */
    @Transactional(readOnly = true)
    public Optional<OutboxEntry> find(UUID id) {
        return rows.findById(id).map(OutboxRow::entry);
    }

    /** A mail as it would go out now, with a link of its own; empty when there is nothing left to say. */
    @Transactional
    public Optional<ComposedMail> show(UUID id) {
        return rows.findById(id).flatMap(composing::compose);
    }

    /** The mails about a subject that went or are to go to an address, oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> about(UUID subjectId, EmailAddress recipient) {
        return rows.findAbout(subjectId, recipient.value()).stream()
                .map(OutboxRow::entry)
                .toList();
    }

    /** Removes every mail about a subject that went or is to go to an address, with the address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subjectId, EmailAddress recipient) {
        rows.deleteAbout(subjectId, recipient.value());
    }
}
