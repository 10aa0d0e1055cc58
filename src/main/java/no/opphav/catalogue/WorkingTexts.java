package no.opphav.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What editors work on in one language.
 *
 * @param texts the draft, where there is one, else the variant's own
 * @param version to be named by whoever changes them
 * @param saved the variant's own
 * @param draft who wrote the draft and when; null where there is none
 */
public record WorkingTexts(
        UUID variantId,
        VariantTexts texts,
        long version,
        VariantTexts saved,
        @Nullable Draft draft) {
    /**
     * That somebody has written on, and nobody but editors sees it.
     *
     * @param writer the editor's name; null for the service
     */
    public record Draft(Instant at, @Nullable String writer) {}
}
