package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import no.opphav.ingest.inspection.HeifRotation;
import no.opphav.ingest.inspection.Orientation;

/** How a HEIF picture's properties turn it. */
final class HeifTurn {
    /** The first two rows of the first stream's matrix, in 16.16 fixed point, as ffprobe prints them. */
    private static final Pattern MATRIX = Pattern.compile(
            "displaymatrix=\\s+\\w+:\\s+(-?\\d+)\\s+(-?\\d+)\\s+-?\\d+\\s+\\w+:\\s+(-?\\d+)\\s+(-?\\d+)\\s");

    private HeifTurn() {}

    /** As ffprobe tells it of a picture in one piece; it keeps silent of one in tiles. */
    static Orientation ofMatrix(String answers) {
        var matrix = MATRIX.matcher(answers);
        return matrix.find()
                ? ofMatrix(sign(matrix.group(1)), sign(matrix.group(2)), sign(matrix.group(3)), sign(matrix.group(4)))
                : Orientation.UPRIGHT;
    }

    /** As the container tells it; a picture in tiles is turned by quarters and never mirrored. */
    static Orientation ofContainer(Path file) throws IOException {
        return HeifRotation.of(file);
    }

    /** A point at (x, y) is seen at (ax + cy, bx + dy). */
    private static Orientation ofMatrix(int a, int b, int c, int d) {
        if (a != 0) {
            return new Orientation(a > 0 ? (d > 0 ? 1 : 4) : (d > 0 ? 2 : 3));
        }
        return new Orientation(b > 0 ? (c > 0 ? 5 : 6) : (c > 0 ? 8 : 7));
    }

    private static int sign(String number) {
        return Long.signum(Long.parseLong(number));
    }
}
