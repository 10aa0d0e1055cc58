package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.persistence.ChecksumColumn;
import no.opphav.persistence.MediaTypeColumn;

/**
 * Bytes made from a file; a file has one of a purpose.
 *
 * @param size in bytes
 */
@MappedEntity("derivative")
public record Derivative(
        UUID fileId,
        DerivativePurpose purpose,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum checksum,

        long size,

        @TypeDef(type = DataType.STRING, converter = MediaTypeColumn.class)
        MediaType mediaType,

        Instant createdAt) {}
