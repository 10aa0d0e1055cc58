package no.opphav.ingest.inspection;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a camera noted in a picture about its pixels. Of place and person nothing is read. */
public record Exif(Orientation orientation, Optional<Dimension> size) {
    private static final Exif SILENT = new Exif(Orientation.UPRIGHT, Optional.empty());

    /** What the picture's Exif says, if it has any that can be read. */
    public static Exif of(Path picture) throws IOException {
        try {
            return of(ImageMetadataReader.readMetadata(picture.toFile()));
        } catch (ImageProcessingException | RuntimeException e) {
            return SILENT;
        }
    }

    private static Exif of(Metadata metadata) {
        var basic = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var detail = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        int orientation = number(basic, ExifIFD0Directory.TAG_ORIENTATION);
        int width = number(detail, ExifSubIFDDirectory.TAG_EXIF_IMAGE_WIDTH);
        int height = number(detail, ExifSubIFDDirectory.TAG_EXIF_IMAGE_HEIGHT);
        return new Exif(
                Orientation.ofTag(orientation),
                width > 0 && height > 0 ? Optional.of(new Dimension(width, height)) : Optional.empty());
    }

    private static int number(@Nullable Directory directory, int tag) {
        var value = directory == null ? null : directory.getInteger(tag);
        return value == null ? 0 : value;
    }
}
