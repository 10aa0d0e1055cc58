package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.statistics.Statistics;
import no.opphav.statistics.StatisticsQuery;
import no.opphav.statistics.Step;
import org.jspecify.annotations.Nullable;

/** How much is fetched, played and asked for. */
@Controller("/api/editor/statistics")
@Secured("EDITOR")
class StatisticsEndpoint {
    private static final int MOST = 1000;

    private final Statistics statistics;

    StatisticsEndpoint(Statistics statistics) {
        this.statistics = statistics;
    }

    @Get
    StatisticsJson statistics(
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @QueryValue(defaultValue = "day") String by,
            @Nullable @QueryValue String asset,
            @Nullable @QueryValue String language,
            @Nullable @QueryValue String terms) {
        var fields = new Fields();
        var usual = statistics.usual();
        var last = day(fields, "to", to, usual.to());
        var first = day(fields, "from", from, last.minusDays(Statistics.USUAL_DAYS - 1L));
        var step = fields.name("by", by, Step.class).orElse(Step.DAY);
        var only = asset == null ? null : fields.slug("asset", asset).orElse(null);
        var tag =
                language == null ? null : fields.language("language", language).orElse(null);
        var code = terms == null
                ? null
                : fields.read("terms", terms, Slug::parse, "unknown-terms").orElse(null);
        var query = fields.make(() -> new StatisticsQuery(first, last, step, only, tag, code));
        return StatisticsJson.of(statistics.report(query, tag == null ? LanguageTag.BOKMAAL : tag, MOST));
    }

    private static LocalDate day(Fields fields, String name, @Nullable String written, LocalDate otherwise) {
        return written == null
                ? otherwise
                : fields.read(name, written, StatisticsEndpoint::day, "not-a-date")
                        .orElse(otherwise);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
