package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Site;
import org.jspecify.annotations.Nullable;

/** Counts requests: what is counted stays when who asked is erased. */
@Singleton
public class RequestNumbers {
    /** Five years, the first and the last month included. */
    public static final int MOST_MONTHS = 60;

    private static final int USUAL_MONTHS = 12;

    private final NumberRows rows;
    private final Site site;
    private final Clock clock;

    RequestNumbers(NumberRows rows, Site site, Clock clock) {
        this.rows = rows;
        this.site = site;
        this.clock = clock;
    }

    /** The numbers of the year that ends with this month. */
    public Report usual() {
        var to = YearMonth.from(clock.instant().atZone(site.timeZone()));
        return report(to.minusMonths(USUAL_MONTHS - 1), to);
    }

    /**
     * The numbers of some months, by when each request came to the editors, where the service is.
     *
     * @throws Problem {@code INVALID_FIELDS} about {@code to}: {@code ends-before-beginning}, {@code too-many-months}
     */
    @Transactional(readOnly = true)
    public Report report(YearMonth from, YearMonth to) {
        if (to.isBefore(from)) {
            throw Problem.field("to", "ends-before-beginning");
        }
        if (to.isAfter(from.plusMonths(MOST_MONTHS - 1L))) {
            throw Problem.field("to", "too-many-months", MOST_MONTHS);
        }
        var counted = rows.count(
                beginning(from), beginning(to.plusMonths(1)), site.timeZone().getId());
        return new Report(
                from,
                to,
                sum(counted.stream()),
                months(from, to, counted),
                kinds(counted),
                grouped(counted, row -> new LanguageTag(row.language())).entrySet().stream()
                        .map(entry -> new ByLanguage(entry.getKey(), entry.getValue()))
                        .sorted(mostFirst(
                                ByLanguage::figures, line -> line.language().value()))
                        .toList(),
                grouped(counted, NumberRow::assetId).entrySet().stream()
                        .map(entry -> new ByPresentation(entry.getKey(), entry.getValue()))
                        .sorted(mostFirst(
                                ByPresentation::figures, line -> line.assetId().toString()))
                        .toList());
    }

    private Instant beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay(site.timeZone()).toInstant();
    }

    /** Also those in which nobody asked. */
    private static List<ByMonth> months(YearMonth from, YearMonth to, List<NumberRow> counted) {
        var found = grouped(counted, row -> YearMonth.parse(row.month()));
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .map(month -> new ByMonth(month, found.getOrDefault(month, Figures.NONE)))
                .toList();
    }

    private static List<ByKind> kinds(List<NumberRow> counted) {
        return grouped(counted, row -> Optional.ofNullable(row.organisationKind())).entrySet().stream()
                .map(entry -> new ByKind(entry.getKey().orElse(null), entry.getValue()))
                .sorted(mostFirst(ByKind::figures, line -> String.valueOf(line.kind())))
                .toList();
    }

    private static <K> Map<K, Figures> grouped(List<NumberRow> counted, Function<NumberRow, K> key) {
        return counted.stream().collect(Collectors.toMap(key, NumberRow::figures, Figures::plus));
    }

    private static Figures sum(Stream<NumberRow> counted) {
        return counted.map(NumberRow::figures).reduce(Figures.NONE, Figures::plus);
    }

    private static <T> Comparator<T> mostFirst(Function<T, Figures> figures, Function<T, String> name) {
        return Comparator.<T>comparingLong(line -> -figures.apply(line).asked()).thenComparing(name);
    }

    /**
     * The numbers of some months.
     *
     * @param months the earliest first
     * @param kinds those of which there are most first, as the others
     */
    public record Report(
            YearMonth from,
            YearMonth to,
            Figures total,
            List<ByMonth> months,
            List<ByKind> kinds,
            List<ByLanguage> languages,
            List<ByPresentation> presentations) {
        public Report {
            months = List.copyOf(months);
            kinds = List.copyOf(kinds);
            languages = List.copyOf(languages);
            presentations = List.copyOf(presentations);
        }
    }

    /** The numbers of a month. */
    public record ByMonth(YearMonth month, Figures figures) {}

    /**
     * The numbers of a kind of organisation.
     *
     * @param kind null where nobody said
     */
    public record ByKind(@Nullable OrganisationKind kind, Figures figures) {}

    /** The numbers of the language in which presentations were asked for. */
    public record ByLanguage(LanguageTag language, Figures figures) {}

    /** The numbers of a presentation. */
    public record ByPresentation(UUID assetId, Figures figures) {}
}
