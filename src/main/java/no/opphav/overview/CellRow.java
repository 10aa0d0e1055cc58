package no.opphav.overview;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.persistence.LanguageTagColumn;

/** A language that an asset has. */
@MappedEntity("variant_standing")
record CellRow(
        UUID assetId,
        @Id UUID variantId,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        Standing standing) {}
