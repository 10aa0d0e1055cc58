package no.opphav.search;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** Finding published assets. */
@Singleton
public class Search {
    private static final int MOST_QUERIES = 10_000;

    private final SearchRows rows;
    private final Everything everything;
    private final Catalogue catalogue;
    private final Clock clock;
    /** What words ask for is the same for ever. */
    private final Cache<String, Optional<String>> queries =
            Caffeine.newBuilder().maximumSize(MOST_QUERIES).build();

    Search(SearchRows rows, Everything everything, Catalogue catalogue, Clock clock) {
        this.rows = rows;
        this.everything = everything;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A page of what a query finds. Where nothing has its words, a page of what words find that look like them.
     *
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} at {@code cursor} when it is not one of ours, or of another
     *     order
     */
    @Transactional(readOnly = true)
    public Page find(Query query) {
        var words = Words.of(query.text());
        return words.isEmpty() && query.text().isBlank() ? all(query) : matching(query, words);
    }

    private Page all(Query query) {
        var sort = query.sort() == Sort.TITLE ? Sort.TITLE : Sort.NEWEST;
        var from = cursor(query, sort);
        var now = clock.instant();
        var filters = Filters.of(query);
        return page(
                query, sort, everything.page(filters, from, now, query.limit() + 1), everything.counts(filters, now));
    }

    private Page matching(Query query, String words) {
        var sort = query.sort() == null ? Sort.RELEVANCE : query.sort();
        var from = cursor(query, sort);
        var now = clock.instant();
        var found = find(query, words, from, now);
        var meant = found.isEmpty() && !words.isEmpty() ? rows.meant(words).orElse(null) : null;
        return meant == null
                ? page(query, found, null)
                : page(query, find(query, meant, from, now), meant.replace("|", " / "));
    }

    private Found find(Query query, String words, Cursor from, Instant now) {
        var asked = words.isEmpty() ? null : queries.get(words, rows::query).orElse(null);
        if (asked == null) {
            return new Found(from.sort(), null, List.of(), now);
        }
        var filters = Filters.of(query);
        var hits = rows.find(
                asked,
                now,
                filters.kinds(),
                filters.languages(),
                filters.terms(),
                filters.themes(),
                filters.collections(),
                filters.years(),
                from.sort().name(),
                from.isStart(),
                from.rank(),
                from.updatedAt(),
                from.title(),
                from.id(),
                query.limit() + 1);
        return new Found(from.sort(), asked, hits, now);
    }

    /**
     * What words find.
     *
     * @param asked as the database was asked; null where words ask for nothing
     */
    private record Found(Sort sort, @Nullable String asked, List<Hit> hits, Instant now) {
        /** Whether nothing has the words that were asked for, whatever is kept of it. */
        boolean isEmpty() {
            return hits.stream().allMatch(hit -> hit.assets() == 0 && !isAsset(hit));
        }

        List<Hit> assets() {
            return hits.stream().filter(Found::isAsset).toList();
        }

        private static boolean isAsset(Hit hit) {
            return hit.what().equals(Hit.ASSET);
        }
    }

    private static Cursor cursor(Query query, Sort sort) {
        return query.cursor() == null ? Cursor.start(sort) : Cursor.parse(query.cursor(), sort);
    }

    private Page page(Query query, Found found, @Nullable String meant) {
        var shown = page(query, found.sort(), found.assets(), Counts.of(found.hits()));
        return new Page(shown.assets(), shown.counts(), inside(shown, found), meant, shown.next());
    }

    private Page page(Query query, Sort sort, List<Hit> hits, Counts counts) {
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        var ids = shown.stream().map(hit -> Objects.requireNonNull(hit.id())).toList();
        return new Page(
                catalogue.published(ids),
                counts,
                Map.of(),
                null,
                hits.size() > shown.size() ? Cursor.after(sort, shown.getLast()).toString() : null);
    }

    private Map<UUID, Inside> inside(Page page, Found found) {
        var ids = page.assets().stream().map(view -> view.asset().id()).toList();
        var asked = found.asked();
        return asked == null || ids.isEmpty()
                ? Map.of()
                : rows.inside(ids, asked, asked.replace(" & ", " | "), found.now()).stream()
                        .collect(toMap(InsideRow::assetId, Inside::of));
    }
}
