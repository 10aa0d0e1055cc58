package no.opphav.catalogue;

import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be said of a new asset in one language.
 *
 * @param version of the texts that was last seen
 * @param termsVersionId null while none are chosen
 * @param theme the code of one that is added; empty for none
 */
public record Arrival(
        UUID assetId,
        LanguageTag language,
        VariantTexts texts,
        long version,
        String rightsHolder,
        @Nullable UUID termsVersionId,
        String theme) {}
