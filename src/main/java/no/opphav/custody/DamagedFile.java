package no.opphav.custody;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.FileNameColumn;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.persistence.SlugColumn;

/**
 * A file of which bytes are damaged or missing.
 *
 * @param part which of its bytes
 * @param title of the asset, in the file's language
 */
@MappedEntity("file")
public record DamagedFile(
        UUID fileId,
        UUID renditionId,

        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug asset,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        String title,

        @TypeDef(type = DataType.STRING, converter = FileNameColumn.class)
        FileName name,

        Part part,
        Damage damage,
        Instant damageFoundAt) {
    /** What the bytes are to the file. */
    public enum Part {
        FILE,
        PREVIEW,
        /** Made from it, for the public or to be played in every browser. */
        DERIVATIVE,
        /** The file, or what is shown of it, with its rights written in it. */
        RIGHTS
    }
}
