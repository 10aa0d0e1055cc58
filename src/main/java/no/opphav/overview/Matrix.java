package no.opphav.overview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Assets and their languages.
 *
 * @param languages those that anything published, or shown here, has; those that the pages speak come first
 * @param assets how many there are, whether they have gaps or not
 * @param withGaps how many of them have gaps
 * @param next the cursor of the next page; null on the last
 */
public record Matrix(
        List<LanguageTag> languages,
        List<Line> lines,
        long assets,
        long withGaps,
        @Nullable String next) {
    public Matrix {
        languages = List.copyOf(languages);
        lines = List.copyOf(lines);
    }

    /**
     * One asset.
     *
     * @param title in the reader's language, or another
     * @param titleLanguage of the title
     * @param cells one for each of the languages
     */
    public record Line(
            Slug asset,
            AssetKind kind,
            AssetState state,
            String title,
            LanguageTag titleLanguage,
            Map<LanguageTag, Cell> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }

        public Cell in(LanguageTag language) {
            return cells.getOrDefault(language, Cell.UNEXPECTED);
        }
    }

    /**
     * One asset in one language.
     *
     * @param variantId null where there is none
     */
    public record Cell(Standing standing, @Nullable UUID variantId) {
        static final Cell MISSING = new Cell(Standing.MISSING, null);
        static final Cell UNEXPECTED = new Cell(Standing.UNEXPECTED, null);
    }
}
