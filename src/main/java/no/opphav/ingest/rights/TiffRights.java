package no.opphav.ingest.rights;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.inspection.FileBytes;
import no.opphav.ingest.inspection.Ifd;
import org.jspecify.annotations.Nullable;

/**
 * Into a TIFF file: XMP under tag 700 (XMP, part 3, 2.1), with the first directory written again at the end. Nothing that was
 * there moves, so that every offset holds.
 */
final class TiffRights implements RightsWriter {
    private static final int XMP = 700;
    private static final int BYTES = 1;
    private static final int ENTRY = 12;
    private static final int FIRST_DIRECTORY = 4;
    private static final long MOST = 0xffff_ffffL;
    private static final int MOST_XMP = 32 << 20;

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry {
        try (var bytes = FileBytes.open(file);
                var splice = new Splice(file, copy)) {
            var order = bytes.startsWith(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            var directory =
                    Ifd.structure(bytes, 0, bytes.size()).orElseThrow(() -> new CannotCarry(RightsObstacle.FORMAT));
            var packet = XmpPacket.of(facts, packet(bytes, directory));
            splice.copyFrom(0);
            even(splice);
            long packetAt = splice.length();
            splice.add(packet.bytes());
            even(splice);
            long directoryAt = splice.length();
            splice.add(written(bytes, directory, order, packetAt, packet.bytes().length));
            if (splice.length() > MOST) {
                throw new CannotCarry(RightsObstacle.FORMAT);
            }
            splice.overwrite(
                    FIRST_DIRECTORY,
                    ByteBuffer.allocate(4)
                            .order(order)
                            .putInt((int) directoryAt)
                            .array());
            return Written.of(packet);
        }
    }

    private static byte @Nullable [] packet(FileBytes bytes, Ifd directory) throws IOException {
        var entry = directory.entry(XMP).orElse(null);
        return entry == null || entry.length() > MOST_XMP ? null : bytes.bytes(entry.valueAt(), (int) entry.length());
    }

    private static void even(Splice splice) throws IOException {
        if (splice.length() % 2 == 1) {
            splice.add(new byte[1]);
        }
    }

    /** The directory with the packet in its place among the tags, which stand in ascending order. */
    private static byte[] written(FileBytes bytes, Ifd directory, ByteOrder order, long packetAt, int length)
            throws IOException {
        var others =
                directory.entries().stream().filter(entry -> entry.tag() != XMP).toList();
        if (others.size() + 1 > 0xffff) {
            throw new EOFException("Its directory is full");
        }
        var written = ByteBuffer.allocate(2 + (others.size() + 1) * ENTRY + 4).order(order);
        written.putShort((short) (others.size() + 1));
        boolean isWritten = false;
        for (var entry : others) {
            if (!isWritten && entry.tag() > XMP) {
                put(written, packetAt, length);
                isWritten = true;
            }
            written.put(bytes.bytes(entry.at(), ENTRY));
        }
        if (!isWritten) {
            put(written, packetAt, length);
        }
        return written.put(bytes.bytes(directory.nextAt(), 4)).array();
    }

    private static void put(ByteBuffer directory, long packetAt, int length) {
        directory.putShort((short) XMP).putShort((short) BYTES).putInt(length).putInt((int) packetAt);
    }
}
