package no.opphav.rights;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.catalogue.Ending;
import no.opphav.kernel.Site;

/** How it stands with the rights of everything there is: what ends, and what is to be mended. */
@Singleton
public class RightsHealth {
    /** How many entries each list has at most. */
    public static final int MOST = 100;

    private static final int MONTHS = 12;

    private final HealthRows rows;
    private final Site site;
    private final Clock clock;

    RightsHealth(HealthRows rows, Site site, Clock clock) {
        this.rows = rows;
        this.site = site;
        this.clock = clock;
    }

    /** How it stands now, in a dozen queries however much there is. */
    @Transactional(readOnly = true)
    public RightsReport report() {
        var now = clock.instant();
        var until =
                ZonedDateTime.ofInstant(now, site.timeZone()).plusMonths(MONTHS).toInstant();
        return new RightsReport(
                months(now, until),
                rows.findEnding(now, until, MOST),
                rows.findEnded(now, MOST),
                list(rows.countWithoutTerms(now), rows.findWithoutTerms(now, MOST)),
                list(rows.countWithoutCredit(), rows.findWithoutCredit(MOST)),
                rows.countUnwritten(now),
                rows.findUnwritten(now, MOST).stream()
                        .map(UnwrittenRow::unwritten)
                        .toList(),
                list(rows.countUndescribed(), rows.findUndescribed(MOST)),
                list(rows.countNotWritten(now), rows.findNotWritten(now, MOST)),
                rows.countNamed(now),
                rows.findNamed(now, MOST).stream().map(NamedRow::named).toList(),
                outdated(now));
    }

    /** What ends within some days, the first end first. */
    @Transactional(readOnly = true)
    public List<RightsEnd> ending(Duration within) {
        var now = clock.instant();
        return rows.findEnding(now, now.plus(within), MOST);
    }

    /** What is published and may not be offered any more, the last end first. */
    @Transactional(readOnly = true)
    public List<RightsEnd> ended() {
        return rows.findEnded(clock.instant(), MOST);
    }

    /** The month in which it is asked, and those after it until the same day of the next year, also those without an end. */
    private List<RightsReport.Month> months(Instant now, Instant until) {
        var zone = site.timeZone();
        Map<YearMonth, Map<Ending.Cause, Long>> counted = rows.countEnding(now, until, zone.getId()).stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.parse(row.month()),
                        Collectors.toMap(
                                MonthRow::cause, MonthRow::ends, Long::sum, () -> new EnumMap<>(Ending.Cause.class))));
        var first = YearMonth.from(ZonedDateTime.ofInstant(now, zone));
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS + 1L)
                .map(month -> new RightsReport.Month(month, counted.getOrDefault(month, Map.of())))
                .toList();
    }

    private static RightsReport.Counted list(long count, List<UnmendedRow> found) {
        return new RightsReport.Counted(
                count, found.stream().map(UnmendedRow::unmended).toList());
    }

    private List<RightsReport.Outdated> outdated(Instant now) {
        var found = rows.findOutdated(now, MOST);
        return rows.countOutdated(now).stream()
                .map(terms -> new RightsReport.Outdated(
                        terms,
                        found.stream()
                                .filter(row -> row.isUnder(terms))
                                .map(OutdatedRow::unmended)
                                .toList()))
                .toList();
    }
}
