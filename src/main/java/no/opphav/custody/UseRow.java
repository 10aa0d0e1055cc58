package no.opphav.custody;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.persistence.ChecksumColumn;

/** A file that stands for stored bytes, or for which they were made. */
@MappedEntity("file")
record UseRow(
        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum checksum,

        UUID fileId,
        UUID assetId) {}
