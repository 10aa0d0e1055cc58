package no.opphav.rights;

import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Something of an asset that is to be mended.
 *
 * @param title may be empty
 * @param language in which it is
 * @param file the name of the file that it is about; null where it is about none
 */
public record Unmended(
        Slug asset,
        String title,
        LanguageTag language,
        @Nullable String file) {}
