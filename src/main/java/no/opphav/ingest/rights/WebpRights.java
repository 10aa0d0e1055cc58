package no.opphav.ingest.rights;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import no.opphav.ingest.inspection.FileBytes;
import no.opphav.ingest.inspection.WebpParts;
import no.opphav.ingest.inspection.WebpParts.Chunk;
import org.jspecify.annotations.Nullable;

/** Into a WebP file: XMP in a chunk of its own at the end, which the extended header tells of (RFC 9649, 2.7). */
final class WebpRights implements RightsWriter {
    private static final String EXTENDED = "VP8X";
    private static final String XMP = "XMP ";
    private static final String LOSSLESS = "VP8L";
    private static final String LOSSY = "VP8 ";
    private static final int HAS_XMP = 0x04;
    private static final int HAS_ALPHA = 0x10;
    private static final int HEADER = 12;
    private static final int SIDE = 0x3fff;
    private static final int MOST_XMP = 32 << 20;

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException {
        try (var bytes = FileBytes.open(file);
                var splice = new Splice(file, copy)) {
            var chunks = WebpParts.chunks(bytes);
            if (chunks.isEmpty()) {
                throw new EOFException("It holds no picture");
            }
            var packet = XmpPacket.of(facts, packet(bytes, chunks));
            splice.copy(0, HEADER);
            splice.add(extended(bytes, chunks.getFirst()));
            for (var chunk : chunks) {
                if (!chunk.type().equals(XMP) && !chunk.type().equals(EXTENDED)) {
                    splice.copy(chunk.at(), Math.min(chunk.end(), bytes.size()));
                    pad(splice);
                }
            }
            splice.add(chunk(XMP, packet.bytes()));
            splice.overwrite(4, little(4).putInt((int) (splice.length() - 8)).array());
            return Written.of(packet);
        }
    }

    /** A last chunk may lack the null that makes its length even. */
    private static void pad(Splice splice) throws IOException {
        if (splice.length() % 2 == 1) {
            splice.add(new byte[1]);
        }
    }

    private static byte @Nullable [] packet(FileBytes bytes, List<Chunk> chunks) throws IOException {
        for (var chunk : chunks) {
            if (chunk.type().equals(XMP) && chunk.length() <= MOST_XMP) {
                return bytes.bytes(chunk.content(), (int) chunk.length());
            }
        }
        return null;
    }

    private static byte[] extended(FileBytes bytes, Chunk first) throws IOException {
        long at = first.content();
        return switch (first.type()) {
            case EXTENDED -> {
                var header = bytes.bytes(at, (int) first.length());
                header[0] |= HAS_XMP;
                yield chunk(EXTENDED, header);
            }
            case LOSSY -> extended(bytes.u16(at + 6) & SIDE, bytes.u16(at + 8) & SIDE, 0);
            case LOSSLESS -> {
                long bits = bytes.u32(at + 1);
                int alpha = (bits >> 28 & 1) == 1 ? HAS_ALPHA : 0;
                yield extended((int) (bits & SIDE) + 1, (int) (bits >> 14 & SIDE) + 1, alpha);
            }
            default -> throw new EOFException("It begins with no picture");
        };
    }

    private static byte[] extended(int width, int height, int flags) {
        var header = new byte[10];
        header[0] = (byte) (HAS_XMP | flags);
        put24(header, 4, width - 1);
        put24(header, 7, height - 1);
        return chunk(EXTENDED, header);
    }

    private static void put24(byte[] bytes, int at, int number) {
        bytes[at] = (byte) number;
        bytes[at + 1] = (byte) (number >> 8);
        bytes[at + 2] = (byte) (number >> 16);
    }

    private static byte[] chunk(String type, byte[] content) {
        return little(8 + content.length + content.length % 2)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
