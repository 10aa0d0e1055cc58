package no.opphav.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails that must go out, and those that went. */
public class Outbox {
    /** Writes a mail down in the caller's transaction: it goes out if and only if that commits. */
    public void put(OutboxMessage message) {
        throw new UnsupportedOperationException();
    }

    /** What has not gone out yet, oldest first: what waits, and what was given up. */
    public List<OutboxEntry> waiting() {
        throw new UnsupportedOperationException();
    }

    /** What went out last, newest first. */
    public List<OutboxEntry> recent() {
        throw new UnsupportedOperationException();
    }

    /** A mail as it would go out now, with a link of its own; empty when there is nothing left to say. */
    public Optional<ComposedMail> show(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Removes every mail about a subject, sent or not, with its recipient's address. */
    public void forget(UUID subjectId) {
        throw new UnsupportedOperationException();
    }
}
