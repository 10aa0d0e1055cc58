package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import no.opphav.kernel.IdSource;

/** The transactions by which requests arrive. */
@Singleton
class Reception {
    private final RequestRows rows;
    private final RequestLinks links;
    private final RequestMails mails;
    private final Timeline timeline;
    private final ServiceLevel level;
    private final RequestReader reader;
    private final IdSource ids;
    private final Clock clock;

    Reception(
            RequestRows rows,
            RequestLinks links,
            RequestMails mails,
            Timeline timeline,
            ServiceLevel level,
            RequestReader reader,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.mails = mails;
        this.timeline = timeline;
        this.level = level;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    /** The request that the same form has made already, if it has. */
    @Transactional
    Optional<Submitted> again(Wish wish) {
        return rows.findBySubmission(wish.submission()).map(RequestRow::request).map(this::submitted);
    }

    /** The request that the form makes, or that the same form makes at this moment. */
    @Transactional
    Submitted receive(Wish wish) {
        return receive(wish, true);
    }

    /** The same, without the mail by which the address is verified. */
    @Transactional
    Submitted receiveUnheard(Wish wish) {
        return receive(wish, false);
    }

    private Submitted receive(Wish wish, boolean isHeard) {
        var row = row(wish);
        rows.insert(row);
        var request = rows.findBySubmission(wish.submission()).orElseThrow().request();
        if (!request.id().equals(row.id())) {
            return submitted(request);
        }
        timeline.add(request, RequestEvent.Type.SENT, new Mover.Requester(), "");
        if (isHeard) {
            mails.put(RequestMail.VERIFY, request);
        }
        return submitted(request);
    }

    private Submitted submitted(PresentationRequest request) {
        var due = Objects.requireNonNullElseGet(
                request.answerDue(), () -> level.answerDue(request.event().date()));
        return new Submitted(request.reference(), due, reader.keptUntil(request), links.toSent(request));
    }

    private RequestRow row(Wish wish) {
        var now = clock.instant();
        return new RequestRow(
                ids.next(),
                "OPP-%d-%04d".formatted(level.today().getYear(), rows.nextNumber()),
                wish.submission(),
                wish.assetId(),
                wish.language().value(),
                wish.correspondence().value(),
                wish.presenter().name(),
                wish.presenter().email().value(),
                wish.presenter().organisation(),
                wish.event().title(),
                wish.event().date(),
                wish.event().venue(),
                wish.event().place(),
                wish.event().audience(),
                wish.event().audienceSize(),
                wish.message(),
                wish.organisationKind(),
                RequestState.UNVERIFIED,
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
