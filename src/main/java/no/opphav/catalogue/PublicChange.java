package no.opphav.catalogue;

import java.time.Instant;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Something that the readers of a public asset saw change.
 *
 * @param language in which; null where it concerns all
 * @param file the current version of the file that it was done to; null where that is none, or is no longer public
 * @param number of the version that was made then; 0 where none was
 */
public record PublicChange(
        Instant at,
        What what,
        @Nullable LanguageTag language,
        @Nullable AssetFile file,
        int number) {
    /** What was done. */
    public enum What {
        PUBLISHED,
        BACK,
        LANGUAGE,
        TEXT,
        FILE_ADDED,
        FILE_REPLACED,
        FILE_REMOVED,
        TERMS
    }
}
