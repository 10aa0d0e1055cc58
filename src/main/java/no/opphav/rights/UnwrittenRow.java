package no.opphav.rights;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.persistence.SlugColumn;

@MappedEntity("asset")
record UnwrittenRow(
        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug asset,

        String title,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug code,

        int number) {
    RightsReport.Unwritten unwritten() {
        return new RightsReport.Unwritten(new Unmended(asset, title, language, null), code, number);
    }
}
