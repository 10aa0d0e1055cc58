package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.persistence.ChecksumColumn;
import no.opphav.persistence.DurationColumn;
import no.opphav.persistence.FileNameColumn;
import no.opphav.persistence.MediaTypeColumn;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a rendition.
 *
 * @param renditionId what it is a version of
 * @param label what its rendition is called besides its format; may be empty
 * @param number of the version, counted from one
 * @param size in bytes
 * @param name under which it is saved
 * @param width in pixels, of a picture or a film
 * @param pages of a document, or slides of a presentation
 * @param publicChecksum of the copy that everybody but its editors gets; null where they get the file itself
 * @param publicSize of that copy, in bytes
 * @param webChecksum of the MP4 that every browser plays; null where there is none
 */
@MappedEntity("file")
public record AssetFile(
        @Id UUID id,
        UUID renditionId,
        UUID variantId,
        FileRole role,
        String label,
        int number,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum checksum,

        long size,

        @TypeDef(type = DataType.STRING, converter = MediaTypeColumn.class)
        MediaType mediaType,

        @TypeDef(type = DataType.STRING, converter = FileNameColumn.class)
        FileName name,

        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,

        @MappedProperty("duration_ms") @TypeDef(type = DataType.LONG, converter = DurationColumn.class) @Nullable Duration duration,

        Instant createdAt,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum publicChecksum,

        @Nullable Long publicSize,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum webChecksum) {
    /** How many characters a label has at most. */
    public static final int LONGEST_LABEL = 200;

    /** The checksum of what everybody but its editors gets. */
    public Checksum checksumForPublic() {
        return publicChecksum == null ? checksum : publicChecksum;
    }

    /** How many bytes everybody but its editors gets. */
    public long sizeForPublic() {
        return publicSize == null ? size : publicSize;
    }

    /** The checksum of what players get. */
    public Checksum checksumForPlayers() {
        return webChecksum == null ? checksumForPublic() : webChecksum;
    }

    /** The media type of what players get. */
    public MediaType mediaTypeForPlayers() {
        return webChecksum == null ? mediaType : MediaType.MP4;
    }
}
