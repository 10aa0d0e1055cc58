package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Site;

/** The transactions by which requests arrive. */
@Singleton
class Reception {
    private final RequestRows rows;
    private final RequestLinks links;
    private final RequestMails mails;
    private final Timeline timeline;
    private final RequestSettings settings;
    private final Site site;
    private final IdSource ids;
    private final Clock clock;

    Reception(
            RequestRows rows,
            RequestLinks links,
            RequestMails mails,
            Timeline timeline,
            RequestSettings settings,
            Site site,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.mails = mails;
        this.timeline = timeline;
        this.settings = settings;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate answerDue() {
        return WorkingDays.after(today(), settings.answerWithin());
    }

    /** The request that the same form has made already, if it has. */
    @Transactional
    Optional<Submitted> again(Wish wish) {
        return rows.findBySubmission(wish.submission()).map(RequestRow::request).map(this::submitted);
    }

    /** The request that the form makes, or that the same form makes at this moment. */
    @Transactional
    Submitted receive(Wish wish) {
        var row = row(wish);
        rows.insert(row);
        var request = rows.findBySubmission(wish.submission()).orElseThrow().request();
        if (!request.id().equals(row.id())) {
            return submitted(request);
        }
        timeline.add(request.id(), RequestEvent.Type.SUBMITTED);
        mails.toPresenter(RequestMail.RECEIVED, request);
        mails.toEditors(request);
        return submitted(request);
    }

    private Submitted submitted(PresentationRequest request) {
        return new Submitted(request.reference(), request.answerDue(), links.toPage(request));
    }

    private RequestRow row(Wish wish) {
        return new RequestRow(
                ids.next(),
                "OPP-%d-%04d".formatted(today().getYear(), rows.nextNumber()),
                wish.submission(),
                wish.assetId(),
                wish.language().value(),
                wish.correspondence().value(),
                wish.presenter().name(),
                wish.presenter().email().value(),
                wish.presenter().organisation(),
                wish.event().title(),
                wish.event().date(),
                wish.event().audience(),
                wish.message(),
                RequestState.SUBMITTED,
                clock.instant(),
                answerDue(),
                null,
                null,
                null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone());
    }
}
