package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.persistence.ChecksumColumn;
import no.opphav.persistence.MediaTypeColumn;

/**
 * A picture derived from a file, to look at.
 *
 * @param page which page or slide it shows, counted from one; 1 where there is only one thing to show
 * @param width in pixels; of one thing there is one preview of a width
 * @param checksum of what is shown: on public pages of the copy with its rights in it, once there is one
 */
@MappedEntity("preview")
public record Preview(
        UUID fileId,
        PreviewPart part,
        int page,
        int width,
        int height,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum checksum,

        @TypeDef(type = DataType.STRING, converter = MediaTypeColumn.class)
        MediaType mediaType) {
    /** Whether it stands for the file where there is room for one picture. */
    public boolean isCover() {
        return part == PreviewPart.PAGE && page == 1;
    }
}
