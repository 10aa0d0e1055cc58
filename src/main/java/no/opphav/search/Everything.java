package no.opphav.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.opphav.catalogue.CatalogueState;
import no.opphav.catalogue.PublicFiles;

/**
 * The whole catalogue, of which filters keep some. Counting it takes long where it is large, so the counts are remembered
 * until the catalogue changes, and not for more than a minute, since embargoes and rights end without a change.
 */
@Singleton
class Everything {
    private static final int MOST = 1000;
    /** As many as are counted quickly enough to be counted each time. */
    private static final int QUICK = 2000;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SearchRows rows;
    private final PublicFiles catalogue;
    private final Cache<Filters, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Everything(SearchRows rows, PublicFiles catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
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

    Counts counts(Filters filters, Instant now) {
        var known = remembered.getIfPresent(filters);
        if (known != null && known.holds(now)) {
            return known.counts();
        }
        var state = catalogue.state();
        var counts = Counts.of(rows.count(
                now,
                filters.kinds(),
                filters.languages(),
                filters.terms(),
                filters.themes(),
                filters.collections(),
                filters.years()));
        if (counts.total() > QUICK) {
            remembered.put(filters, new Remembered(state, now, counts));
        }
        return counts;
    }

    private record Remembered(CatalogueState state, Instant at, Counts counts) {
        boolean holds(Instant now) {
            return state.holds() && !now.isBefore(at) && now.isBefore(at.plus(LONGEST));
        }
    }
}
