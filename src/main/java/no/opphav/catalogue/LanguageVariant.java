package no.opphav.catalogue;

import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;

/**
 * An asset in one language.
 *
 * @param language {@code zxx} where there is no language
 * @param title empty until an editor has given one, never while it is published
 * @param alternativeText what the picture shows, for who cannot see it; may be empty
 */
public record LanguageVariant(
        UUID id,
        UUID assetId,
        LanguageTag language,
        String title,
        String summary,
        String alternativeText,
        VariantState state,
        Instant updatedAt) {}
