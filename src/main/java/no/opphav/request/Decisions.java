package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;
import no.opphav.request.PresentationRequest.Decision;

/**
 * The transactions by which requests are decided. Each first takes the request's lock, so of two editors who decide at
 * once the second sees what the first has done.
 */
@Singleton
class Decisions {
    private static final int LONGEST_NOTE = 4000;

    private final RequestRows rows;
    private final RequestReader reader;
    private final GrantMaker grants;
    private final Timeline timeline;
    private final RequestMails mails;
    private final Clock clock;

    Decisions(
            RequestRows rows,
            RequestReader reader,
            GrantMaker grants,
            Timeline timeline,
            RequestMails mails,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.grants = grants;
        this.timeline = timeline;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    void approve(UUID requestId, List<UUID> fileIds, Instant expiresAt, String message, Actor.Account by) {
        var request = waiting(requestId);
        var written = new Written();
        var note = written.text("message", message, LONGEST_NOTE);
        grants.make(written, request, fileIds, expiresAt, by);
        decide(request, RequestState.APPROVED, by);
        timeline.add(request, RequestEvent.Type.APPROVED, note, by);
        mails.toPresenter(RequestMail.APPROVED, request);
    }

    @Transactional
    void decline(UUID requestId, String reason, Actor.Account by) {
        var request = waiting(requestId);
        var written = new Written();
        var note = written.text("reason", reason, LONGEST_NOTE);
        written.require("reason", note);
        written.check();
        decide(request, RequestState.DECLINED, by);
        timeline.add(request, RequestEvent.Type.DECLINED, note, by);
        mails.toPresenter(RequestMail.DECLINED, request);
    }

    @Transactional
    void revoke(UUID requestId, Actor.Account by) {
        var request = locked(requestId);
        switch (request.state()) {
            case REVOKED -> {}
            case SUBMITTED -> throw Problem.of(ProblemCode.CHANGED_MEANWHILE);
            case DECLINED -> throw alreadyDecided(request);
            case APPROVED -> {
                grants.revoke(request);
                decide(request, RequestState.REVOKED, by);
                timeline.add(request, RequestEvent.Type.REVOKED, "", by);
                mails.toPresenter(RequestMail.REVOKED, request);
            }
        }
    }

    private void decide(PresentationRequest request, RequestState state, Actor.Account by) {
        rows.decide(request.id(), state, clock.instant(), by.id());
    }

    private PresentationRequest waiting(UUID requestId) {
        var request = locked(requestId);
        if (request.state() != RequestState.SUBMITTED) {
            throw alreadyDecided(request);
        }
        return request;
    }

    private PresentationRequest locked(UUID requestId) {
        return rows.lock(requestId)
                .flatMap(reader::request)
                .orElseThrow(() -> Problem.of(ProblemCode.REQUEST_NOT_FOUND));
    }

    private static Problem alreadyDecided(PresentationRequest request) {
        Decision decision = request.decision();
        return Problem.of(
                ProblemCode.ALREADY_DECIDED,
                decision == null ? "" : decision.by(),
                request.state().name().toLowerCase(Locale.ROOT));
    }
}
