package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/**
 * The one way in which a request gets from a state to another. It takes the request's lock first, so of two who move it at
 * once the second sees what the first has done.
 */
@Singleton
class Moves {
    private final RequestRows rows;
    private final Timeline timeline;
    private final RequestMails mails;
    private final MoveEvents events;
    private final ServiceLevel level;
    private final Clock clock;

    Moves(RequestRows rows, Timeline timeline, RequestMails mails, MoveEvents events, ServiceLevel level, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.mails = mails;
        this.events = events;
        this.level = level;
        this.clock = clock;
    }

    /**
     * The request as it stands, which nobody else can move before the transaction ends.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}
     */
    @Transactional
    PresentationRequest locked(UUID requestId) {
        return rows.lock(requestId)
                .flatMap(rows::find)
                .map(RequestRow::request)
                .orElseThrow(() -> Problem.of(ProblemCode.REQUEST_NOT_FOUND));
    }

    /**
     * Makes a move: its event, its mails and what other programs are told are written down with it.
     *
     * @param note what is written with it; may be empty
     * @throws Problem as {@link #make(UUID, Move, Mover, Function)}
     */
    @Transactional
    void make(UUID requestId, Move move, Mover by, String note) {
        make(requestId, move, by, request -> note);
    }

    /**
     * Makes a move, with what has to be done for it.
     *
     * @param work does that, or refuses, and says what is written with the move; may be empty
     * @throws Problem {@code REQUEST_NOT_FOUND}; where the request cannot make that move {@code ALREADY_DECIDED}, with the
     *     name of who decided and {@code approved}, {@code declined} or {@code revoked}, else, and to a requester always,
     *     {@code WRONG_STATE} with the state as JSON writes it
     */
    @Transactional
    void make(UUID requestId, Move move, Mover by, Function<PresentationRequest, String> work) {
        if (by.party() != move.party()) {
            throw new IllegalArgumentException(move + " is not for " + by.party());
        }
        var request = locked(requestId);
        if (!move.isFrom(request.state())) {
            throw move.party() == Party.REQUESTER ? refusedToRequester(request) : refused(request);
        }
        var note = work.apply(request);
        move(request, move, by);
        timeline.add(request, move.event(), by, note);
        move.mails().forEach(mail -> mails.put(mail, request));
        events.put(request, move);
    }

    private void move(PresentationRequest request, Move move, Mover by) {
        var now = clock.instant();
        var account = by.decider();
        var decider = move.isDecision(request.state()) && account != null ? account.id() : null;
        rows.move(
                request.id(),
                move.to(),
                now,
                move == Move.VERIFY ? now : null,
                move == Move.VERIFY || move == Move.ANSWER
                        ? level.answerDue(request.event().date())
                        : null,
                decider == null ? null : now,
                decider);
    }

    /** What to say to a requester who would do what cannot be done in the request's state; never which editor decided. */
    static Problem refusedToRequester(PresentationRequest request) {
        return Problem.of(
                ProblemCode.WRONG_STATE,
                request.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What to say to an editor who would do what cannot be done in the request's state. */
    static Problem refused(PresentationRequest request) {
        var decision = request.decision();
        var state = request.state();
        if (decision == null || state == RequestState.WITHDRAWN) {
            return refusedToRequester(request);
        }
        var how = switch (state) {
            case DECLINED -> RequestState.DECLINED;
            case REVOKED -> RequestState.REVOKED;
            default -> RequestState.APPROVED;
        };
        return Problem.of(ProblemCode.ALREADY_DECIDED, decision.by(), how.name().toLowerCase(Locale.ROOT));
    }
}
