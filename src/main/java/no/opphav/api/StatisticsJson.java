package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.opphav.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;

/** How much is fetched, played and asked for in some days. */
@Serdeable
record StatisticsJson(
        LocalDate from,
        LocalDate to,
        String by,
        @Nullable Instant countedAt,
        CountsOfJson total,
        List<TimeCountsJson> times,
        List<AssetCountsJson> assets,
        int assetCount,
        List<LanguageCountsJson> languages,
        List<TermsCountsJson> terms) {
    StatisticsJson {
        times = List.copyOf(times);
        assets = List.copyOf(assets);
        languages = List.copyOf(languages);
        terms = List.copyOf(terms);
    }

    static StatisticsJson of(StatisticsReport report) {
        return new StatisticsJson(
                report.query().from(),
                report.query().to(),
                Names.of(report.query().step()),
                report.countedAt(),
                CountsOfJson.of(report.total()),
                report.times().stream()
                        .map(line -> new TimeCountsJson(line.first(), CountsOfJson.of(line.counts())))
                        .toList(),
                report.assets().stream()
                        .map(line -> new AssetCountsJson(
                                line.slug().value(),
                                line.title(),
                                line.language().value(),
                                CountsOfJson.of(line.counts())))
                        .toList(),
                report.assetCount(),
                report.languages().stream()
                        .map(line -> new LanguageCountsJson(line.language().value(), CountsOfJson.of(line.counts())))
                        .toList(),
                report.terms().stream()
                        .map(line -> new TermsCountsJson(
                                line.code() == null ? null : line.code().value(), CountsOfJson.of(line.counts())))
                        .toList());
    }
}
