package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.mail.Outbox;

/**
 * Forgets requesters: who it was, what anybody wrote, the links that were sent and the mails that were or are to be. What is
 * counted stays. The audit trail keeps that it was done, and nothing of what is gone.
 */
@Singleton
class Erasure {
    private final Moves moves;
    private final RequestRows rows;
    private final EventRows events;
    private final NoteRows notes;
    private final LinkRows links;
    private final Timeline timeline;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    Erasure(
            Moves moves,
            RequestRows rows,
            EventRows events,
            NoteRows notes,
            LinkRows links,
            Timeline timeline,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.moves = moves;
        this.rows = rows;
        this.events = events;
        this.notes = notes;
        this.links = links;
        this.timeline = timeline;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Forgets who made a request, to which nothing more happens. Doing it again changes nothing.
     *
     * @throws no.opphav.kernel.Problem {@code WRONG_STATE} or {@code ALREADY_DECIDED} while it goes on
     */
    @Transactional
    void erase(UUID requestId, Mover by) {
        var request = moves.locked(requestId);
        if (!request.state().isOver()) {
            throw Moves.refused(request);
        }
        var presenter = request.presenter();
        if (presenter == null) {
            return;
        }
        rows.erase(requestId, clock.instant());
        events.eraseNotes(requestId);
        events.eraseCorrected(requestId);
        events.deleteDates(requestId);
        notes.deleteOf(requestId);
        links.deleteByRequestId(requestId);
        outbox.forget(requestId, presenter.email());
        timeline.add(request, RequestEvent.Type.ERASED, by, "");
        if (by.account() == null) {
            trail.record(new Actor.Service(), "request.erased", requestId, request.reference());
        }
    }
}
