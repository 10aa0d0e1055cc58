package no.opphav.statistics;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.kernel.Slug;
import no.opphav.statistics.StatisticsReport.ByAsset;
import no.opphav.statistics.StatisticsReport.ByLanguage;
import no.opphav.statistics.StatisticsReport.ByTerms;
import no.opphav.statistics.StatisticsReport.ByTime;
import org.jspecify.annotations.Nullable;

/** How much is fetched, played and asked for. */
@Singleton
public class Statistics {
    /** How many days are shown where nobody says which. */
    public static final int USUAL_DAYS = 30;

    private final CountRows rows;
    private final Site site;
    private final Clock clock;

    Statistics(CountRows rows, Site site, Clock clock) {
        this.rows = rows;
        this.site = site;
        this.clock = clock;
    }

    /** Today, where the service is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone());
    }

    /** The last thirty days of everything. */
    public StatisticsQuery usual() {
        return new StatisticsQuery(today().minusDays(USUAL_DAYS - 1L), today(), Step.DAY, null, null, null);
    }

    /** The languages that there is anything in. */
    @Transactional(readOnly = true)
    public List<LanguageTag> languages() {
        return rows.languages().stream().map(LanguageTag::new).toList();
    }

    /** The numbers of one asset in the last thirty days. */
    @Transactional(readOnly = true)
    public Counts of(UUID assetId) {
        return rows.countOf(assetId, today().minusDays(USUAL_DAYS - 1L), today()).stream()
                .map(CountRow::counts)
                .reduce(Counts.NONE, Counts::plus);
    }

    /**
     * The numbers that a query asks for.
     *
     * @param reader the language in which assets' titles are wanted
     * @param most so many assets at most
     * @throws Problem {@code ASSET_NOT_FOUND} where it asks for one that there is not
     */
    @Transactional(readOnly = true)
    public StatisticsReport report(StatisticsQuery query, LanguageTag reader, int most) {
        if (query.asset() != null && !rows.isAsset(query.asset().value())) {
            throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        }
        var counted = rows.count(
                query.from(),
                query.to(),
                query.step().name().toLowerCase(Locale.ROOT),
                query.asset() == null ? null : query.asset().value(),
                query.language() == null ? null : query.language().value(),
                query.terms() == null ? null : query.terms().value());
        var times = grouped(counted, CountRow.BY_TIME, CountRow::bucket);
        var assets = sorted(grouped(counted, CountRow.BY_ASSET, CountRow::assetId));
        return new StatisticsReport(
                query,
                rows.state().map(CountRows.CountState::countedUntil).orElse(null),
                times.values().stream().reduce(Counts.NONE, Counts::plus),
                times(query, times),
                named(assets, reader, most),
                assets.size(),
                sorted(grouped(counted, CountRow.BY_LANGUAGE, CountRow::language)).stream()
                        .map(entry ->
                                new ByLanguage(new LanguageTag(entry.getKey().orElseThrow()), entry.getValue()))
                        .toList(),
                sorted(grouped(counted, CountRow.BY_TERMS, CountRow::terms)).stream()
                        .map(entry -> new ByTerms(entry.getKey().map(Slug::new).orElse(null), entry.getValue()))
                        .toList());
    }

    private static <K> Map<Optional<K>, Counts> grouped(
            List<CountRow> counted, int part, Function<CountRow, @Nullable K> key) {
        return counted.stream()
                .filter(row -> row.part() == part)
                .collect(toMap(
                        row -> Optional.ofNullable(key.apply(row)),
                        CountRow::counts,
                        Counts::plus,
                        LinkedHashMap::new));
    }

    private static <K> List<Map.Entry<Optional<K>, Counts>> sorted(Map<Optional<K>, Counts> counted) {
        return counted.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Optional<K>, Counts>>comparingLong(
                                entry -> -entry.getValue().sum())
                        .thenComparing(entry -> entry.getKey().toString()))
                .toList();
    }

    /** Also those in which there was nothing. */
    private static List<ByTime> times(StatisticsQuery query, Map<Optional<LocalDate>, Counts> counted) {
        var step = query.step();
        return Stream.iterate(step.first(query.from()), day -> !day.isAfter(query.to()), step::next)
                .map(day -> new ByTime(day, counted.getOrDefault(Optional.of(day), Counts.NONE)))
                .toList();
    }

    private List<ByAsset> named(List<Map.Entry<Optional<UUID>, Counts>> assets, LanguageTag reader, int most) {
        var shown = assets.stream().limit(most).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var names =
                rows
                        .names(
                                shown.stream()
                                        .map(entry -> entry.getKey().orElseThrow())
                                        .toList(),
                                reader.value())
                        .stream()
                        .collect(toMap(CountRows.AssetName::id, Function.identity()));
        return shown.stream()
                .flatMap(entry -> Optional.ofNullable(names.get(entry.getKey().orElseThrow()))
                        .map(name -> new ByAsset(
                                name.id(),
                                new Slug(name.slug()),
                                name.title(),
                                new LanguageTag(name.language()),
                                entry.getValue()))
                        .stream())
                .toList();
    }
}
