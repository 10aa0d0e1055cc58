package no.opphav.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import org.jspecify.annotations.Nullable;

/** Who did what, and when. */
@Singleton
public class AuditTrail {
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

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

    /**
     * A part of what a query finds, newest first.
     *
     * @param cursor where it begins; null for the beginning
     * @param most so many entries
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} at {@code cursor} when it is not one of ours
     */
    @Transactional(readOnly = true)
    public AuditPage find(AuditQuery query, @Nullable String cursor, int most) {
        var after = AuditCursor.parse(cursor);
        var found = entries.find(
                after.at(),
                after.id(),
                query.accountId(),
                query.byService(),
                query.action(),
                query.text(),
                query.from() == null ? Instant.EPOCH : query.from(),
                query.until() == null ? LAST : query.until(),
                most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new AuditPage(
                shown, found.size() > most ? AuditCursor.after(shown.getLast()).toString() : null);
    }

    /** Everything that was ever done, by name. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return entries.actions();
    }

    /** What was done to a subject, newest first. */
    public List<AuditEntry> of(UUID subject) {
        return entries.findBySubjectIdOrderByIdDesc(subject);
    }
}
