package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.persistence.ChecksumColumn;
import no.opphav.persistence.MediaTypeColumn;

/**
 * Bytes that a public page shows or plays: a preview, a film, its captions.
 *
 * @param size in bytes
 */
@MappedEntity("stored_object")
public record PageAsset(
        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum checksum,

        long size,

        @TypeDef(type = DataType.STRING, converter = MediaTypeColumn.class)
        MediaType mediaType) {}
