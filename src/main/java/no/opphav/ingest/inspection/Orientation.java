package no.opphav.ingest.inspection;

import java.awt.Dimension;
import java.awt.geom.AffineTransform;

/**
 * How stored pixels have to be turned to be seen upright (Exif 2.3, tag 0x0112).
 *
 * @param exif 1 to 8; 1 is upright
 */
public record Orientation(int exif) {
    public static final Orientation UPRIGHT = new Orientation(1);

    public Orientation {
        if (exif < 1 || exif > 8) {
            throw new IllegalArgumentException("No orientation of Exif: " + exif);
        }
    }

    static Orientation ofTag(int tag) {
        return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
    }

    /** Whether width and height change places. */
    public boolean onItsSide() {
        return exif >= 5;
    }

    /** The size that is seen of pixels stored in this size. */
    public Dimension applied(Dimension stored) {
        return onItsSide() ? new Dimension(stored.height, stored.width) : stored;
    }

    /** What turns pixels stored in this size upright. */
    public AffineTransform transform(Dimension stored) {
        double w = stored.width;
        double h = stored.height;
        return switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
