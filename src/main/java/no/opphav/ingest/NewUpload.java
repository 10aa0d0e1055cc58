package no.opphav.ingest;

import no.opphav.kernel.FileName;
import org.jspecify.annotations.Nullable;

/**
 * A file that a client announces.
 *
 * @param declaredType the media type that the client says it has; kept, never believed
 * @param length in bytes
 */
public record NewUpload(FileName name, @Nullable String declaredType, long length, UploadTarget target) {}
