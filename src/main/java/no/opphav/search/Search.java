package no.opphav.search;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.PublicAssets;
import org.jspecify.annotations.Nullable;

/** Finding published assets. */
@Singleton
public class Search {
    private static final int MOST_QUERIES = 10_000;
    private static final int MOST_PAGES = 1000;

    private final SearchRows rows;
    private final Everything everything;
    private final PublicAssets catalogue;
    /** What words ask for is the same for ever. */
    private final Cache<String, Optional<Asked>> queries =
            Caffeine.newBuilder().maximumSize(MOST_QUERIES).build();

    private final Lately<Query, Found> pages;

    Search(SearchRows rows, Everything everything, PublicAssets catalogue, Clock clock) {
        this.rows = rows;
        this.everything = everything;
        this.catalogue = catalogue;
        this.pages = new Lately<>(catalogue, clock, MOST_PAGES, this::found);
    }

    /**
     * A page of what a query finds. Where nothing has its words, a page of what words find that look like them.
     *
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} at {@code cursor} when it is not one of ours, or of another
     *     order
     */
    public Page find(Query query) {
        var found = pages.get(query);
        return new Page(
                catalogue.published(found.assetIds()), found.counts(), found.inside(), found.meant(), found.next());
    }

    private Found found(Query query, Instant now) {
        var words = Words.of(query.text());
        return words.isEmpty() && query.text().isBlank() ? all(query, now) : matching(query, words, now);
    }

    private Found all(Query query, Instant now) {
        var sort = query.sort() == Sort.TITLE ? Sort.TITLE : Sort.NEWEST;
        var filters = Filters.of(query);
        var hits = everything.page(filters, cursor(query, sort), now, query.limit() + 1);
        return page(query, sort, hits, everything.counts(filters), Map.of(), null);
    }

    private Found matching(Query query, String words, Instant now) {
        var sort = query.sort() == null ? Sort.RELEVANCE : query.sort();
        var from = cursor(query, sort);
        var found = find(query, words, from, now);
        var meant = isEmpty(found) && !words.isEmpty() ? rows.meant(words).orElse(null) : null;
        if (meant == null) {
            return found;
        }
        var instead = find(query, meant, from, now);
        return new Found(
                instead.assetIds(), instead.counts(), instead.inside(), meant.replace("|", " / "), instead.next());
    }

    /** Whether nothing has the words that were asked for, whatever is kept of it. */
    private static boolean isEmpty(Found found) {
        var counts = found.counts();
        return counts.total() == 0
                && counts.kinds().isEmpty()
                && counts.languages().isEmpty()
                && counts.terms().isEmpty()
                && counts.themes().isEmpty()
                && counts.collections().isEmpty()
                && counts.years().isEmpty();
    }

    private Found find(Query query, String words, Cursor from, Instant now) {
        var asked = words.isEmpty() ? null : queries.get(words, this::asked).orElse(null);
        if (asked == null) {
            return page(query, from.sort(), List.of(), Counts.of(List.of()), Map.of(), null);
        }
        var filters = Filters.of(query);
        var counts = rows.counts(asked.query(), now, filters);
        var hits = counts.total() == 0 ? List.<Hit>of() : hits(query, asked, filters, from, now);
        return page(query, from.sort(), hits, counts, inside(hits, asked, now), null);
    }

    private Optional<Asked> asked(String words) {
        return rows.query(words, true)
                .map(query -> new Asked(query, rows.query(words, false).orElse(query)));
    }

    private List<Hit> hits(Query query, Asked asked, Filters filters, Cursor from, Instant now) {
        return rows.page(
                asked.query(),
                asked.whole(),
                now,
                filters.kinds(),
                filters.languages(),
                filters.terms(),
                filters.themes(),
                filters.collections(),
                filters.years(),
                from.sort().name(),
                from.rank(),
                from.updatedAt(),
                from.id(),
                from.isStart() ? null : from.title(),
                query.limit() + 1);
    }

    private static Cursor cursor(Query query, Sort sort) {
        return query.cursor() == null ? Cursor.start(sort) : Cursor.parse(query.cursor(), sort);
    }

    private static Found page(
            Query query, Sort sort, List<Hit> hits, Counts counts, Map<UUID, Inside> inside, @Nullable String meant) {
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        return new Found(
                shown.stream().map(Hit::assetId).toList(),
                counts,
                inside,
                meant,
                hits.size() > shown.size() ? Cursor.after(sort, shown.getLast()).toString() : null);
    }

    private Map<UUID, Inside> inside(List<Hit> hits, Asked asked, Instant now) {
        var ids = hits.stream().filter(Hit::isInside).map(Hit::assetId).toList();
        return ids.isEmpty()
                ? Map.of()
                : rows.inside(ids, asked.query(), asked.any(), now).stream()
                        .collect(toMap(InsideRow::assetId, Inside::of));
    }
}
