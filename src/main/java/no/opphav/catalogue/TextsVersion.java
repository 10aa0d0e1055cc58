package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language as they stood at one time.
 *
 * @param version counts the changes; some are not kept
 * @param writer the name of the editor who wrote them; null for the service
 */
@MappedEntity("variant_text")
public record TextsVersion(
        UUID variantId,
        long version,
        String title,
        String summary,
        String alternativeText,
        TextsKind kind,
        Instant writtenAt,
        @Nullable UUID writtenBy,
        @Nullable String writer) {
    public VariantTexts texts() {
        return new VariantTexts(title, summary, alternativeText);
    }
}
