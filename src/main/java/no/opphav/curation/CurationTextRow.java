package no.opphav.curation;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.persistence.LanguageTagColumn;

@MappedEntity("curation_text")
record CurationTextRow(
        UUID curationId,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        String name,
        String description) {
    CurationText text() {
        return new CurationText(language, name, description);
    }
}
