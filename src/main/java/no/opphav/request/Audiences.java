package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import no.opphav.kernel.Written;

/** The transactions in which presenters are thanked, and tell how many saw a presentation. */
@Singleton
class Audiences {
    private final Moves moves;
    private final RequestRows rows;
    private final RequestMails mails;
    private final Timeline timeline;
    private final Clock clock;

    Audiences(Moves moves, RequestRows rows, RequestMails mails, Timeline timeline, Clock clock) {
        this.moves = moves;
        this.rows = rows;
        this.mails = mails;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Thanks once, unless the request has come to another end meanwhile. */
    @Transactional
    void thank(UUID requestId) {
        var request = moves.locked(requestId);
        if (rows.markThanked(requestId, clock.instant()) > 0) {
            mails.put(RequestMail.THANKS, request);
        }
    }

    /** Notes how many saw it, in place of what was told before. */
    @Transactional
    void report(UUID requestId, String audience) {
        var request = moves.locked(requestId);
        if (!isTold(request)) {
            throw Moves.refusedToRequester(request);
        }
        var written = new Written();
        written.require("audience", audience);
        var count = FormReader.count(written, "audience", audience, 0);
        written.check();
        count.filter(told -> !told.equals(request.audienceReported())).ifPresent(told -> {
            rows.reportAudience(requestId, told);
            timeline.add(request, RequestEvent.Type.AUDIENCE_REPORTED, new Mover.Requester(), "");
        });
    }

    /** Whether it is of a request that how many saw it can be told. */
    static boolean isTold(PresentationRequest request) {
        return request.presenter() != null && (request.state().isGranted() || request.state() == RequestState.CLOSED);
    }
}
