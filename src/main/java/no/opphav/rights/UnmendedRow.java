package no.opphav.rights;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.persistence.SlugColumn;
import org.jspecify.annotations.Nullable;

@MappedEntity("asset")
record UnmendedRow(
        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug asset,

        String title,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        @Nullable String file) {
    Unmended unmended() {
        return new Unmended(asset, title, language, file);
    }
}
