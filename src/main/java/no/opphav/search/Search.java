package no.opphav.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Catalogue;
import no.opphav.kernel.SearchWords;
import org.jspecify.annotations.Nullable;

/** Finding published assets. */
@Singleton
public class Search {
    private static final int MOST_WORDS = 20;

    private final SearchRows rows;
    private final Catalogue catalogue;
    private final Clock clock;

    Search(SearchRows rows, Catalogue catalogue, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A page of what a query finds.
     *
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} at {@code cursor} when it is not one of ours
     */
    @Transactional(readOnly = true)
    public Page find(Query query) {
        var from = query.cursor() == null ? Cursor.START : Cursor.parse(query.cursor());
        var words = tsquery(query.text());
        var language = query.language() == null ? null : query.language().value();
        var kinds = query.kinds().isEmpty() ? List.of(AssetKind.values()) : List.copyOf(query.kinds());
        var names = kinds.stream().map(AssetKind::name).toList();
        var now = clock.instant();
        var found = rows.findPage(names, language, words, now, from.updatedAt(), from.id(), query.limit() + 1);
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        var counts = counts(language, words, now);
        return new Page(
                catalogue.published(shown.stream().map(FoundRow::id).toList()),
                counts,
                kinds.stream().mapToLong(kind -> counts.getOrDefault(kind, 0L)).sum(),
                found.size() > shown.size() ? Cursor.after(shown.getLast()).toString() : null);
    }

    private Map<AssetKind, Long> counts(@Nullable String language, String words, Instant now) {
        return rows.count(language, words, now).stream().collect(toMap(CountRow::kind, CountRow::assets));
    }

    /** Every word, or one that begins so, as PostgreSQL's tsquery; words have no character that would mean something. */
    private static String tsquery(String text) {
        return SearchWords.of(text).words().stream()
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(joining(" & "));
    }
}
