package no.opphav.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of some days.
 *
 * @param countedAt until when downloads and requests are in them; null where none were counted yet
 * @param times the earliest first, those without any too
 * @param assets those of which there is most first, as the others; not all of them where there are very many
 * @param assetCount how many assets there are with any
 */
public record StatisticsReport(
        StatisticsQuery query,
        @Nullable Instant countedAt,
        Counts total,
        List<ByTime> times,
        List<ByAsset> assets,
        int assetCount,
        List<ByLanguage> languages,
        List<ByTerms> terms) {
    public StatisticsReport {
        times = List.copyOf(times);
        assets = List.copyOf(assets);
        languages = List.copyOf(languages);
        terms = List.copyOf(terms);
    }

    /**
     * The numbers of a day, a week or a month.
     *
     * @param first its first day, which may be before the first that was asked for
     */
    public record ByTime(LocalDate first, Counts counts) {}

    /** The numbers of an asset, with the best title it has for whoever reads. */
    public record ByAsset(UUID id, Slug slug, String title, LanguageTag language, Counts counts) {}

    /** The numbers of a language. */
    public record ByLanguage(LanguageTag language, Counts counts) {}

    /**
     * The numbers of usage terms.
     *
     * @param code null where there were none
     */
    public record ByTerms(@Nullable Slug code, Counts counts) {}
}
