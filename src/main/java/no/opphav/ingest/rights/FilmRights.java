package no.opphav.ingest.rights;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.inspection.FileBytes;
import no.opphav.ingest.inspection.IsoBox;
import org.jspecify.annotations.Nullable;

/**
 * Into an MP4 or QuickTime film: XMP in a {@code uuid} box at the file's end (XMP, part 3, 1.3.1). Nothing that was there moves,
 * so that the index still finds every picture and sound; a box with XMP from before becomes free space.
 */
final class FilmRights implements RightsWriter {
    private static final byte[] XMP = {
        (byte) 0xbe,
        0x7a,
        (byte) 0xcf,
        (byte) 0xcb,
        (byte) 0x97,
        (byte) 0xa9,
        0x42,
        (byte) 0xe8,
        (byte) 0x9c,
        0x71,
        (byte) 0x99,
        (byte) 0x94,
        (byte) 0x91,
        (byte) 0xe3,
        (byte) 0xaf,
        (byte) 0xac
    };
    private static final String OWN_KIND = "uuid";
    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_XMP = 32 << 20;

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry {
        try (var bytes = FileBytes.open(file);
                var splice = new Splice(file, copy)) {
            var boxes = IsoBox.all(bytes, 0, bytes.size());
            check(bytes, boxes);
            var packet = XmpPacket.of(facts, packet(bytes, boxes));
            splice.copyFrom(0);
            splice.add(box(packet.bytes()));
            for (var box : boxes) {
                if (isXmp(bytes, box)) {
                    splice.overwrite(box.at() + 4, FREE);
                }
            }
            return Written.of(packet);
        }
    }

    /** Nothing can stand behind a box that goes on to the end, wherever that is. */
    private static void check(FileBytes bytes, List<IsoBox> boxes) throws IOException, CannotCarry {
        if (boxes.stream().noneMatch(box -> box.type().equals("moov"))
                || boxes.getLast().end() != bytes.size()) {
            throw new EOFException("It is no whole film");
        }
        if (bytes.u32(boxes.getLast().at()) == 0) {
            throw new CannotCarry(RightsObstacle.FORMAT);
        }
    }

    private static boolean isXmp(FileBytes bytes, IsoBox box) throws IOException {
        return box.type().equals(OWN_KIND)
                && box.end() - box.content() >= XMP.length
                && Arrays.equals(bytes.bytes(box.content(), XMP.length), XMP);
    }

    private static byte @Nullable [] packet(FileBytes bytes, List<IsoBox> boxes) throws IOException {
        for (var box : boxes) {
            long from = box.content() + XMP.length;
            if (isXmp(bytes, box) && box.end() - from <= MOST_XMP) {
                return bytes.bytes(from, (int) (box.end() - from));
            }
        }
        return null;
    }

    private static byte[] box(byte[] packet) {
        int length = 8 + XMP.length + packet.length;
        return ByteBuffer.allocate(length)
                .putInt(length)
                .put(OWN_KIND.getBytes(StandardCharsets.ISO_8859_1))
                .put(XMP)
                .put(packet)
                .array();
    }
}
