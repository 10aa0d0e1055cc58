package no.opphav.custody;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import no.opphav.kernel.Checksum;
import no.opphav.persistence.ChecksumColumn;
import org.jspecify.annotations.Nullable;

/**
 * Stored bytes, and how they were when they were last read.
 *
 * @param unreadable how often in a row they could not be read to their end
 */
@MappedEntity("stored_object")
record ObjectRow(
        @Id @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum checksum,

        long size,
        @Nullable Instant verifiedAt,
        int unreadable,
        @Nullable Damage damage,
        @Nullable Instant damageFoundAt) {}
