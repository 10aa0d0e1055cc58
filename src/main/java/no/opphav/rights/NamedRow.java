package no.opphav.rights;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.persistence.SlugColumn;

@MappedEntity("asset")
record NamedRow(
        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug asset,

        String title,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        String file,
        UUID renditionId,
        String former) {
    RightsReport.Named named() {
        return new RightsReport.Named(asset, title, language, file, renditionId, former);
    }
}
