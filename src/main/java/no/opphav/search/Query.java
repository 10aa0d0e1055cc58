package no.opphav.search;

import java.util.Set;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the published assets. A set that is empty stands for all.
 *
 * @param text words, each of which stands in an asset, in whichever form, or begins a word that does; empty for everything
 * @param languages in one of which the asset has to be published
 * @param terms the codes of the terms, one of which has to apply
 * @param themes the codes of the themes, one of which it has to have
 * @param collections the codes of the collections, one of which it has to be in
 * @param years in one of which it has to have been published (UTC)
 * @param sort null for the usual one: by relevance where there are words, else the newest first
 * @param cursor where an earlier page said the next one begins; null for the first page
 * @param limit how many to a page, from one to {@value #LARGEST_LIMIT}
 */
public record Query(
        String text,
        Set<AssetKind> kinds,
        Set<LanguageTag> languages,
        Set<String> terms,
        Set<String> themes,
        Set<String> collections,
        Set<Integer> years,
        @Nullable Sort sort,
        @Nullable String cursor,
        int limit) {
    public static final int DEFAULT_LIMIT = 24;
    public static final int LARGEST_LIMIT = 100;

    public Query {
        kinds = Set.copyOf(kinds);
        languages = Set.copyOf(languages);
        terms = Set.copyOf(terms);
        themes = Set.copyOf(themes);
        collections = Set.copyOf(collections);
        years = Set.copyOf(years);
        limit = Math.clamp(limit, 1, LARGEST_LIMIT);
    }

    /** Everything of some kinds, the newest first. */
    public static Query of(Set<AssetKind> kinds, int limit) {
        return new Query("", kinds, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, limit);
    }

    /** Everything of a theme, the newest first. */
    public static Query ofTheme(String code, @Nullable String cursor) {
        return new Query(
                "", Set.of(), Set.of(), Set.of(), Set.of(code), Set.of(), Set.of(), null, cursor, DEFAULT_LIMIT);
    }
}
