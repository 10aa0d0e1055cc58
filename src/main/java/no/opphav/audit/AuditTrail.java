package no.opphav.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;

/** Who did what, and when. */
@Singleton
public class AuditTrail {
    /**
     * Writes down that something was done, in the transaction that does it.
     *
     * @param action lower-case words with dots between them, such as {@code asset.published}
     * @param detail without personal data; may be empty
     */
    public void record(Actor actor, String action, UUID subject, String detail) {
        throw new UnsupportedOperationException();
    }

    /** What was done to a subject, newest first. */
    public List<AuditEntry> of(UUID subject) {
        throw new UnsupportedOperationException();
    }
}
