package no.opphav.overview;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.persistence.SlugColumn;

@MappedEntity("asset")
record MatrixRow(
        @Id UUID id,

        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug slug,

        AssetKind kind,
        AssetState state,
        Instant updatedAt,
        String title,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language) {}
