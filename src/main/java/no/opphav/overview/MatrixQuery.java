package no.opphav.overview;

import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import org.jspecify.annotations.Nullable;

/**
 * Of which assets to see the languages. What is withdrawn, or has no language, is left out.
 *
 * @param text part of a title; empty for every title
 * @param kind null for all kinds
 * @param state null for drafts and what is published
 * @param theme the code of a theme or collection that it has to be in; empty for any
 * @param onlyGaps whether something has to be missing, begun, outdated or without captions
 * @param cursor where an earlier page said the next one begins; null for the first page
 * @param limit how many to a page, from one to {@value #LARGEST_LIMIT}
 */
public record MatrixQuery(
        String text,
        @Nullable AssetKind kind,
        @Nullable AssetState state,
        String theme,
        boolean onlyGaps,
        @Nullable String cursor,
        int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    public MatrixQuery {
        text = text.replace("\0", "").strip();
        theme = theme.replace("\0", "").strip();
        limit = Math.clamp(limit, 1, LARGEST_LIMIT);
    }

    /** What is published and has gaps. */
    public static MatrixQuery ofGaps(int limit) {
        return new MatrixQuery("", null, AssetState.PUBLISHED, "", true, null, limit);
    }

    /** The same from a cursor on. */
    public MatrixQuery after(@Nullable String place) {
        return new MatrixQuery(text, kind, state, theme, onlyGaps, place, limit);
    }
}
