package no.opphav.catalogue;

import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;

/**
 * A picture derived from a file, to look at.
 *
 * @param width in pixels; a file has one preview of a width
 */
public record Preview(UUID fileId, int width, int height, Checksum checksum, MediaType mediaType) {}
