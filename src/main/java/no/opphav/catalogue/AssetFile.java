package no.opphav.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
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
 */
public record AssetFile(
        UUID id,
        UUID renditionId,
        UUID variantId,
        FileRole role,
        String label,
        int number,
        Checksum checksum,
        long size,
        MediaType mediaType,
        FileName name,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,
        @Nullable Duration duration,
        Instant createdAt) {}
