package no.opphav.rights;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import no.opphav.catalogue.Ending;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.persistence.SlugColumn;
import org.jspecify.annotations.Nullable;

/**
 * That an asset, or one of its files, will no longer be offered, or is no longer.
 *
 * @param language of the title
 * @param file the name of the only file that it is about; null for all of the asset
 * @param cause what ends
 */
@MappedEntity("asset")
public record RightsEnd(
        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug asset,

        String title,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        @Nullable String file,
        Ending.Cause cause,
        Instant endsAt) {}
