package no.opphav.statistics;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.opphav.kernel.Site;

/**
 * Sums receipts and requests day by day. The last two days are summed again each time, so that what was written late, as while
 * the database was away, is in the sums too; the first time, and after the time zone was changed, everything is.
 */
@Singleton
class DailyCounts {
    private static final int DAYS_AGAIN = 2;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final CountRows rows;
    private final Site site;
    private final Clock clock;

    DailyCounts(CountRows rows, Site site, Clock clock) {
        this.rows = rows;
        this.site = site;
        this.clock = clock;
    }

    @Transactional
    void count() {
        var zone = site.timeZone();
        var now = clock.instant();
        var from = rows.lockState()
                .filter(state -> state.timeZone().equals(zone.getId()))
                .map(state -> earlier(state.countedUntil(), now).atZone(zone).toLocalDate())
                .map(day -> day.minusDays(DAYS_AGAIN))
                .orElse(FIRST_DAY);
        var beginning = from.atStartOfDay(zone).toInstant();
        rows.forget(from);
        rows.sumDownloads(beginning, now, zone.getId());
        rows.sumRequests(beginning, now, zone.getId());
        rows.remember(zone.getId(), now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
