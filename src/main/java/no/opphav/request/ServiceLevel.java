package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.opphav.kernel.Site;
import no.opphav.setting.Setting;
import no.opphav.setting.Settings;
import org.jspecify.annotations.Nullable;

/** When requests are answered, and until when they can be verified. */
@Singleton
class ServiceLevel {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int DAYS_TO_TELL = 30;
    private static final Duration ALMOST_A_DAY = Duration.ofDays(1).minusNanos(1);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final RequestSettings given;
    private final Settings settings;
    private final Retention retention;
    private final Site site;
    private final Clock clock;

    ServiceLevel(RequestSettings given, Settings settings, Retention retention, Site site, Clock clock) {
        this.given = given;
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
        return WorkingDays.after(today(), answerWithin());
    }

    /**
     * The last day on which what comes to the editors now is answered, where it is for an event on a day: the last working
     * day before that where it is sooner, but never a day that is over.
     */
    LocalDate answerDue(LocalDate event) {
        return inTime(answerDue(), event);
    }

    /** A day by which to answer, brought forward so that the answer comes before an event. */
    LocalDate inTime(LocalDate due, LocalDate event) {
        var before = WorkingDays.lastBefore(event);
        if (!before.isBefore(due)) {
            return due;
        }
        var today = today();
        return before.isBefore(today) ? (today.isBefore(due) ? today : due) : before;
    }

    /** When access ends that is given now: at the end of the day so many days after an event, or after today. */
    Instant accessEnds(LocalDate event, int days) {
        var today = today();
        return (event.isAfter(today) ? event : today)
                .plusDays(days)
                .atTime(END_OF_DAY)
                .atZone(site.timeZone())
                .toInstant();
    }

    /** For how many days after the event access is given where an editor says nothing else. */
    int accessFor() {
        return settings.value(Setting.ACCESS_FOR);
    }

    /** The last day whose reminders can go out: today, once the working day begins. */
    LocalDate reminded() {
        var now = LocalDateTime.ofInstant(clock.instant(), site.timeZone());
        return now.toLocalTime().isBefore(MORNING) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** Working days within which what comes to the editors is answered. */
    int answerWithin() {
        return settings.value(Setting.ANSWER_WITHIN);
    }

    /** Until when the address of a request can be verified. */
    Instant verifiedUntil(PresentationRequest request) {
        return request.createdAt().plus(given.verifyWithin());
    }

    /** What was made no later than this and is not verified has expired. */
    Instant lapsed() {
        return clock.instant().minus(given.verifyWithin());
    }

    /**
     * The last day on which anything is kept of who made a request, as it stands: of one that nobody verifies, after it has
     * expired, and of one that goes on, after it has run its course.
     */
    LocalDate keptUntil(PresentationRequest request, @Nullable Grant grant) {
        var state = request.state();
        if (state == RequestState.UNVERIFIED) {
            return day(verifiedUntil(request)).plusDays(retention.days(RequestState.EXPIRED, false));
        }
        if (!state.isOver()) {
            return keptOnceVerified(request, grant);
        }
        var moved = day(request.movedAt());
        var event = request.event().date();
        var from = Retention.isFromEvent(state, request.isVerified()) && event.isAfter(moved) ? event : moved;
        return from.plusDays(retention.days(state, request.isVerified()));
    }

    /**
     * The same of a request that is verified and runs its course: it is over the day after the event, or after the access if
     * that lasts longer.
     */
    LocalDate keptOnceVerified(PresentationRequest request, @Nullable Grant grant) {
        var event = request.event().date();
        var access = grant == null ? event : day(grant.expiresAt());
        return retention.lastDay((access.isAfter(event) ? access : event).plusDays(1), today());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, site.timeZone());
    }

    /** How many days after the event whoever fetched something is thanked; 0 where nobody is. */
    long thankAfter() {
        return settings.value(Setting.THANK_AFTER);
    }

    /** The last day on which it can be told how many saw it: a month after the thanks, but no longer than anything is kept. */
    LocalDate lastDayToTell(PresentationRequest request) {
        var last = request.event().date().plusDays(thankAfter() + DAYS_TO_TELL);
        var kept = keptUntil(request, null);
        return last.isBefore(kept) ? last : kept;
    }

    /** The end of that day. */
    Instant audienceUntil(PresentationRequest request) {
        return lastDayToTell(request).plusDays(1).atStartOfDay(site.timeZone()).toInstant();
    }

    /** How long anything is kept of who asks. */
    DaysKept daysKept() {
        return new DaysKept(
                retention.ended().toDays(),
                retention.declined().toDays(),
                retention.withdrawn().toDays(),
                given.verifyWithin()
                        .plus(retention.unverified())
                        .plus(ALMOST_A_DAY)
                        .toDays());
    }
}
