package no.opphav.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;

/** Who did what, and when. */
@Singleton
public class AuditTrail {
    private final AuditEntries entries;
    private final IdSource ids;
    private final Clock clock;

    AuditTrail(AuditEntries entries, IdSource ids, Clock clock) {
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes down that something was done, in the transaction that does it; there has to be one.
     *
     * @param action lower-case words with dots between them, such as {@code asset.published}
     * @param detail without personal data; may be empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, UUID subject, String detail) {
        entries.save(new AuditEntry(ids.next(), clock.instant(), actor.accountId(), action, subject, detail));
    }

    /** What was done to a subject, newest first. */
    public List<AuditEntry> of(UUID subject) {
        return entries.findBySubjectIdOrderByIdDesc(subject);
    }
}
