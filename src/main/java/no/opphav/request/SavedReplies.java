package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/** What editors often write to presenters, which all of them share. */
@Singleton
public class SavedReplies {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST = 4000;

    private final SavedReplyRows rows;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    SavedReplies(SavedReplyRows rows, AuditTrail trail, IdSource ids, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them, by language, deed and title. */
    public List<SavedReply> all() {
        return rows.findAll().stream().map(SavedReplyRow::reply).toList();
    }

    /** Those for one deed in one language, by title. */
    public List<SavedReply> of(SavedReply.Deed deed, LanguageTag language) {
        return all().stream()
                .filter(reply -> reply.deed() == deed && reply.language().equals(language))
                .toList();
    }

    public Optional<SavedReply> find(UUID id) {
        return rows.find(id).map(SavedReplyRow::reply);
    }

    /**
     * Saves a new reply, or changes one.
     *
     * @param id null for a new one
     * @param language one of those that mails are written in
     * @return its id
     * @throws Problem {@code NOT_FOUND} where there is none to change; {@code INVALID_FIELDS} about {@code title} or {@code
     *     text} ({@code required}, {@code too-long})
     */
    @Transactional
    public UUID save(
            @Nullable UUID id,
            LanguageTag language,
            SavedReply.Deed deed,
            String title,
            String text,
            Actor.Account by) {
        if (id != null && rows.find(id).isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        var written = new Written();
        var called = written.requiredLine("title", title, LONGEST_TITLE);
        var said = written.text("text", text, LONGEST);
        written.require("text", said);
        written.check();
        var saved = id == null ? ids.next() : id;
        rows.put(saved, language.value(), deed, called, said, clock.instant(), by.id());
        trail.record(by, "saved-reply.saved", saved, called);
        return saved;
    }

    /** Removes a reply. Removing one that is gone changes nothing. */
    @Transactional
    public void remove(UUID id, Actor.Account by) {
        if (rows.remove(id) > 0) {
            trail.record(by, "saved-reply.removed", id, "");
        }
    }
}
