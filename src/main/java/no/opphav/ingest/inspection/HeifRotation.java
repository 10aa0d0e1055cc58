package no.opphav.ingest.inspection;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.heif.HeifDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** How a HEIF container says that its picture is turned (ISO/IEC 23008-12, 6.5.10). */
public final class HeifRotation {
    private HeifRotation() {}

    /** By quarters; upright where the container says nothing that can be read. */
    public static Orientation of(Path file) throws IOException {
        try {
            var heif = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(HeifDirectory.class);
            var degrees = heif == null ? null : heif.getInteger(HeifDirectory.TAG_IMAGE_ROTATION);
            return switch (degrees == null ? 0 : degrees) {
                case 90 -> new Orientation(8);
                case 180 -> new Orientation(3);
                case 270 -> new Orientation(6);
                default -> Orientation.UPRIGHT;
            };
        } catch (ImageProcessingException | RuntimeException e) {
            return Orientation.UPRIGHT;
        }
    }
}
