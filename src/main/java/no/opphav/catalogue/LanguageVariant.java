package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.persistence.LanguageTagColumn;

/**
 * An asset in one language.
 *
 * @param language {@code zxx} where there is no language
 * @param title empty until an editor has given one, never while it is published
 * @param alternativeText what the picture shows, for who cannot see it; may be empty
 */
@MappedEntity("language_variant")
public record LanguageVariant(
        @Id UUID id,
        UUID assetId,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        String title,
        String summary,
        String alternativeText,
        VariantState state,
        Instant updatedAt) {
    boolean isPublished() {
        return state == VariantState.PUBLISHED;
    }

    public VariantTexts texts() {
        return new VariantTexts(title, summary, alternativeText);
    }

    LanguageVariant with(VariantTexts texts, Instant at) {
        return new LanguageVariant(
                id, assetId, language, texts.title(), texts.summary(), texts.alternativeText(), state, at);
    }
}
