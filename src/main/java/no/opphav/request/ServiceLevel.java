package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.opphav.kernel.Site;

/** When requests are answered, and until when they can be verified. */
@Singleton
class ServiceLevel {
    private final RequestSettings settings;
    private final Retention retention;
    private final Site site;
    private final Clock clock;

    ServiceLevel(RequestSettings settings, Retention retention, Site site, Clock clock) {
        this.settings = settings;
        this.retention = retention;
        this.site = site;
        this.clock = clock;
    }

    /** Where the service is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone());
    }

    /** The last day on which what comes to the editors now is answered. */
    LocalDate answerDue() {
        return WorkingDays.after(today(), settings.answerWithin());
    }

    /** Working days within which what comes to the editors is answered. */
    int answerWithin() {
        return settings.answerWithin();
    }

    /** Until when the address of a request can be verified. */
    Instant verifiedUntil(PresentationRequest request) {
        return request.createdAt().plus(settings.verifyWithin());
    }

    /** What was made no later than this and is not verified has expired. */
    Instant lapsed() {
        return clock.instant().minus(settings.verifyWithin());
    }

    /** The last day on which anything is kept of who made a request, as it stands. */
    LocalDate keptUntil(PresentationRequest request) {
        var state = request.state();
        var event = request.event().date();
        if (!state.isOver()) {
            return retention.lastDay(event, today());
        }
        var moved = LocalDate.ofInstant(request.movedAt(), site.timeZone());
        var from = Retention.isFromEvent(state, request.isVerified()) && event.isAfter(moved) ? event : moved;
        return from.plusDays(retention.days(state, request.isVerified()));
    }

    /** How long anything is kept of who asks, after the event, at most. */
    long daysKept() {
        return retention.ended().toDays();
    }
}
