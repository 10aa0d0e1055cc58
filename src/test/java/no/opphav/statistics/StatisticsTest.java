package no.opphav.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class StatisticsTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final LanguageTag EN = new LanguageTag("en");

    private final RunningService service;
    private final TestAssets assets;
    private final TestRequests samples;
    private final Statistics statistics;
    private final DailyCounts counts;

    StatisticsTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.samples = new TestRequests(service);
        this.statistics = service.bean(Statistics.class);
        this.counts = service.bean(DailyCounts.class);
    }

    @Test
    void downloads_are_counted_by_day_language_and_terms_where_the_service_is() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var today = statistics.today();
        receipt(asset, "nb", today, "00:30");
        receipt(asset, "nb", today, "00:40");
        receipt(asset, "en", today.minusDays(1), "23:30");
        counts.count();
        var report = report(asset, today.minusDays(2), today, Step.DAY);
        assertThat(report.total()).isEqualTo(new Counts(3, 0, 0));
        assertThat(report.times())
                .containsExactly(
                        new StatisticsReport.ByTime(today.minusDays(2), Counts.NONE),
                        new StatisticsReport.ByTime(today.minusDays(1), new Counts(1, 0, 0)),
                        new StatisticsReport.ByTime(today, new Counts(2, 0, 0)));
        assertThat(report.languages())
                .containsExactly(
                        new StatisticsReport.ByLanguage(NB, new Counts(2, 0, 0)),
                        new StatisticsReport.ByLanguage(EN, new Counts(1, 0, 0)));
        assertThat(report.terms())
                .singleElement()
                .satisfies(line -> assertThat(line.counts()).isEqualTo(new Counts(3, 0, 0)));
        assertThat(report.assets()).singleElement().satisfies(line -> {
            assertThat(line.slug()).isEqualTo(asset.asset().slug());
            assertThat(line.title())
                    .isEqualTo(asset.variants().getFirst().variant().title());
        });
        assertThat(report.countedAt()).isEqualTo(service.clock().instant());
        assertThat(statistics.of(asset.asset().id())).isEqualTo(new Counts(3, 0, 0));
    }

    @Test
    void counting_again_counts_nothing_twice_and_finds_what_was_written_late() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var today = statistics.today();
        receipt(asset, "nb", today, "00:10");
        counts.count();
        receipt(asset, "nb", today.minusDays(1), "12:00");
        counts.count();
        counts.count();
        assertThat(report(asset, today.minusDays(1), today, Step.DAY).total()).isEqualTo(new Counts(2, 0, 0));
    }

    @Test
    void days_are_put_together_to_weeks_from_monday_and_to_months() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        daily(asset, "2025-12-28");
        daily(asset, "2025-12-29");
        daily(asset, "2026-01-04");
        var from = LocalDate.parse("2025-12-27");
        var to = LocalDate.parse("2026-01-05");
        assertThat(report(asset, from, to, Step.WEEK).times())
                .extracting(line -> line.first() + " " + line.counts().downloads())
                .containsExactly("2025-12-22 1", "2025-12-29 2", "2026-01-05 0");
        assertThat(report(asset, from, to, Step.MONTH).times())
                .extracting(line -> line.first() + " " + line.counts().downloads())
                .containsExactly("2025-12-01 2", "2026-01-01 1");
    }

    @Test
    void a_request_counts_on_the_day_on_which_it_came_to_the_editors() {
        var presentation = samples.presentation();
        samples.submit(samples.form(presentation));
        service.clock().tick(Duration.ofSeconds(1));
        counts.count();
        assertThat(statistics.of(presentation.asset().id())).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void the_numbers_can_be_asked_for_in_one_language_and_under_one_code() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var today = statistics.today();
        receipt(asset, "nb", today, "00:10");
        receipt(asset, "en", today, "00:10");
        counts.count();
        var slug = asset.asset().slug();
        var english = statistics.report(new StatisticsQuery(today, today, Step.DAY, slug, EN, null), NB, 10);
        assertThat(english.total().downloads()).isEqualTo(1);
        var code = statistics
                .report(new StatisticsQuery(today, today, Step.DAY, slug, null, null), NB, 10)
                .terms()
                .getFirst()
                .code();
        assertThat(statistics
                        .report(new StatisticsQuery(today, today, Step.DAY, slug, null, code), NB, 10)
                        .total()
                        .downloads())
                .isEqualTo(2);
        assertThat(statistics
                        .report(
                                new StatisticsQuery(today, today, Step.DAY, slug, null, new Slug("andre-vilkaar")),
                                NB,
                                10)
                        .total())
                .isEqualTo(Counts.NONE);
    }

    @Test
    void a_time_that_ends_before_it_begins_or_is_too_long_is_refused() {
        var day = LocalDate.parse("2026-01-01");
        Refused.refused(
                () -> new StatisticsQuery(day, day.minusDays(1), Step.DAY, null, null, null),
                ProblemCode.INVALID_FIELDS,
                "to: last-day-before-first");
        Refused.refused(
                () -> new StatisticsQuery(day, day.plusDays(731), Step.DAY, null, null, null),
                ProblemCode.INVALID_FIELDS,
                "to: too-many-days");
        assertThat(new StatisticsQuery(day, day.plusYears(10), Step.MONTH, null, null, null).to())
                .isEqualTo(day.plusYears(10));
        Refused.refused(
                () -> statistics.report(
                        new StatisticsQuery(day, day, Step.DAY, new Slug("finnes-ikke"), null, null), NB, 10),
                ProblemCode.ASSET_NOT_FOUND);
    }

    @Test
    void a_play_counts_at_once_and_only_of_a_public_film_in_its_language() {
        var film = assets.published(AssetKind.FILM, Access.FREE);
        var poster = assets.published(AssetKind.POSTER, Access.FREE);
        var plays = service.bean(Plays.class);
        plays.count(film.asset().slug(), NB, network());
        plays.count(film.asset().slug(), NB, network());
        counts.count();
        assertThat(statistics.of(film.asset().id())).isEqualTo(new Counts(0, 2, 0));
        Refused.refused(() -> plays.count(film.asset().slug(), EN, network()), ProblemCode.ASSET_NOT_FOUND);
        Refused.refused(() -> plays.count(poster.asset().slug(), NB, network()), ProblemCode.ASSET_NOT_FOUND);
        Refused.refused(() -> plays.count(new Slug("finnes-ikke"), NB, network()), ProblemCode.ASSET_NOT_FOUND);
    }

    @Test
    void one_network_cannot_make_numbers_up() {
        var film = assets.published(AssetKind.FILM, Access.FREE);
        var plays = service.bean(Plays.class);
        var network = network();
        for (var play = 0; play < Plays.MOST; play++) {
            plays.count(film.asset().slug(), NB, network);
        }
        Refused.refused(() -> plays.count(film.asset().slug(), NB, network), ProblemCode.TOO_MANY_ATTEMPTS);
        plays.count(film.asset().slug(), NB, network());
        service.clock().tick(Duration.ofMinutes(11));
        plays.count(film.asset().slug(), NB, network);
        assertThat(statistics.of(film.asset().id()).plays()).isEqualTo(Plays.MOST + 2);
    }

    private StatisticsReport report(AssetView asset, LocalDate from, LocalDate to, Step step) {
        return statistics.report(
                new StatisticsQuery(from, to, step, asset.asset().slug(), null, null), NB, 10);
    }

    private static String network() {
        return UUID.randomUUID().toString();
    }

    private void daily(AssetView asset, String day) {
        samples.sql(
                "INSERT INTO daily_count (day, measure, asset_id, language, count) VALUES (CAST(? AS date), 'DOWNLOAD', ?, 'nb', 1)",
                day,
                asset.asset().id());
    }

    /** That the original of an asset was fetched at a time of a day in Oslo. */
    private void receipt(AssetView asset, String language, LocalDate day, String time) {
        Instant at = day.atTime(java.time.LocalTime.parse(time))
                .atZone(java.time.ZoneId.of("Europe/Oslo"))
                .toInstant();
        var file = asset.variants().getFirst().files().getFirst();
        samples.sql(
                """
                INSERT INTO receipt (id, file_id, terms_version_id, language, channel, at)
                SELECT ?, ?, terms_version_id, ?, 'PUBLIC', CAST(? AS timestamptz) FROM terms_assignment WHERE asset_id = ?
                """,
                UUID.randomUUID(),
                file.id(),
                language,
                at.toString(),
                asset.asset().id());
    }
}
