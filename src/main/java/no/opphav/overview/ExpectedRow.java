package no.opphav.overview;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.persistence.LanguageTagColumn;

/** A language that a kind of asset is published in. */
@MappedEntity("expected_language")
record ExpectedRow(
        AssetKind kind,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language) {}
