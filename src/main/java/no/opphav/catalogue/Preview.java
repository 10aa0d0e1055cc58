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
 * @param width in pixels; a file has one preview of a width
 */
@MappedEntity("preview")
public record Preview(
        UUID fileId,
        int width,
        int height,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum checksum,

        @TypeDef(type = DataType.STRING, converter = MediaTypeColumn.class)
        MediaType mediaType) {}
