package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Path;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tika's opinion on a file's type; it opens containers, so that a deck is not taken for the ZIP file it is made of. */
final class TypeDetector {
    private final Detector detector = new DefaultDetector();

    /** The type by the bytes alone. */
    MediaType byContent(Path file) throws IOException {
        return detected(file, new Metadata());
    }

    /** The type by the bytes, made more precise by the name where the bytes leave room for it. */
    MediaType byContentAndName(Path file, FileName name) throws IOException {
        return detected(file, named(name));
    }

    /** Whether the name's extension stands for some format in the world. */
    boolean knowsExtension(FileName name) throws IOException {
        var type = MimeTypes.getDefaultMimeTypes().detect((java.io.InputStream) null, named(name));
        return !type.equals(org.apache.tika.mime.MediaType.OCTET_STREAM);
    }

    private MediaType detected(Path file, Metadata metadata) throws IOException {
        try (var bytes = TikaInputStream.get(file)) {
            return MediaType.parse(detector.detect(bytes, metadata).toString()).orElse(MediaType.OCTET_STREAM);
        }
    }

    private static Metadata named(FileName name) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        return metadata;
    }
}
