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
 * @param webChecksum of the MP4 that every browser plays, with its rights in it once there is such a copy; null where there is none
 * @param rightsChecksum of the copy with its rights in it, which then goes out; null while there is none that says what is true
 * @param rightsSize of that copy, in bytes
 * @param rightsObstacle why there will be none; null where there is one, or may be soon
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

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum webChecksum,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum rightsChecksum,

        @Nullable Long rightsSize,
        @Nullable RightsObstacle rightsObstacle) {
    /** How many characters a label has at most. */
    public static final int LONGEST_LABEL = 200;

    /** The checksum of what everybody but its editors gets. */
    public Checksum checksumForPublic() {
        return rightsChecksum == null ? checksumOfContent() : rightsChecksum;
    }

    private Checksum checksumOfContent() {
        return publicChecksum == null ? checksum : publicChecksum;
    }

    /** How many bytes everybody but its editors gets. */
    public long sizeForPublic() {
        if (rightsSize != null) {
            return rightsSize;
        }
        return publicSize == null ? size : publicSize;
    }

    /** Whether everybody but its editors gets a copy because something private had to be taken out of it. */
    public boolean isPrivate() {
        return publicChecksum != null;
    }

    /** The same without a copy that carries its rights, as it goes out where nothing is written into it. */
    public AssetFile withoutRights() {
        return new AssetFile(
                id,
                renditionId,
                variantId,
                role,
                label,
                number,
                checksum,
                size,
                mediaType,
                name,
                width,
                height,
                pages,
                duration,
                createdAt,
                publicChecksum,
                publicSize,
                webChecksum,
                null,
                null,
                null);
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
