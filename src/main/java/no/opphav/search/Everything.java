package no.opphav.search;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.opphav.catalogue.PublicAssets;

/** The whole catalogue, of which filters keep some. Counting it takes long where it is large, so the counts are remembered. */
@Singleton
class Everything {
    private static final int MOST = 1000;

    private final SearchRows rows;
    private final Lately<Filters, Counts> counts;

    Everything(SearchRows rows, PublicAssets catalogue, Clock clock) {
        this.rows = rows;
        this.counts = new Lately<>(catalogue, clock, MOST, (filters, now) -> rows.counts(null, now, filters));
    }

    List<Hit> page(Filters filters, Cursor from, Instant now, int limit) {
        return from.sort() == Sort.TITLE
                ? rows.byTitle(
                        now,
                        filters.kinds(),
                        filters.languages(),
                        filters.terms(),
                        filters.themes(),
                        filters.collections(),
                        filters.years(),
                        from.isStart(),
                        from.title(),
                        from.id(),
                        limit)
                : rows.newest(
                        now,
                        filters.kinds(),
                        filters.languages(),
                        filters.terms(),
                        filters.themes(),
                        filters.collections(),
                        filters.years(),
                        from.updatedAt(),
                        from.id(),
                        limit);
    }

    Counts counts(Filters filters) {
        return counts.get(filters);
    }
}
