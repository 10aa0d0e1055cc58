package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.persistence.ChecksumColumn;
import no.opphav.persistence.MediaTypeColumn;
import org.jspecify.annotations.Nullable;

/** Bytes that pages show or play of a file, which are to carry its rights under some terms. */
@MappedEntity
record ShownRow(
        UUID fileId,
        UUID variantId,
        UUID termsVersionId,
        RightsPart part,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum source,

        long size,

        @TypeDef(type = DataType.STRING, converter = MediaTypeColumn.class)
        MediaType mediaType,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum facts) {
    RightsPlan.Source toSource() {
        return new RightsPlan.Source(part, source, size, mediaType, facts);
    }
}
