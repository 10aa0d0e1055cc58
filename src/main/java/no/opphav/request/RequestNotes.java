package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;

/**
 * What editors note about requests, for each other. No page or mail of the requester shows it, but it is personal data of
 * the requester's: it goes into an export and is erased with the rest.
 */
@Singleton
public class RequestNotes {
    private static final int LONGEST = 4000;

    private final NoteRows rows;
    private final Moves moves;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    RequestNotes(NoteRows rows, Moves moves, AuditTrail trail, IdSource ids, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** The notes of a request, oldest first. */
    public List<RequestNote> of(UUID requestId) {
        return rows.of(requestId).stream().map(NoteRow::note).toList();
    }

    /**
     * Adds a note, whatever the request's state, until its requester is forgotten.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code ALREADY_DECIDED} or {@code WRONG_STATE} once nothing is held of the
     *     requester; {@code INVALID_FIELDS} about {@code note} ({@code required}, {@code
     *     too-long})
     */
    @Transactional
    public void add(UUID requestId, String note, Actor.Account by) {
        var request = moves.locked(requestId);
        if (!request.isVerified()) {
            throw Problem.of(ProblemCode.REQUEST_NOT_FOUND);
        }
        if (request.presenter() == null) {
            throw Moves.refused(request);
        }
        var written = new Written();
        var text = written.text("note", note, LONGEST);
        written.require("note", text);
        written.check();
        rows.add(ids.next(), requestId, clock.instant(), by.id(), text);
        trail.record(by, "request.noted", requestId, request.reference());
    }
}
