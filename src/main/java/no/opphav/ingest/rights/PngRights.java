package no.opphav.ingest.rights;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import no.opphav.ingest.inspection.FileBytes;
import no.opphav.ingest.inspection.PngParts;
import no.opphav.ingest.inspection.PngParts.Chunk;

/** Into a PNG file: XMP in an {@code iTXt} chunk behind the header (XMP, part 3, 1.1.5). */
final class PngRights implements RightsWriter {
    /** No compression, no language, no translated keyword. */
    private static final byte[] KEYWORD = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int COMPRESSION = 18;
    private static final int LANGUAGE = 20;
    private static final int MOST_XMP = 32 << 20;

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException {
        try (var bytes = FileBytes.open(file);
                var splice = new Splice(file, copy)) {
            var header = PngParts.chunk(bytes, PngParts.start());
            var packet = XmpPacket.of(facts, packets(bytes));
            splice.copy(0, header.end());
            splice.add(chunk(packet.bytes()));
            Chunk chunk = header;
            while (!chunk.type().equals("IEND")) {
                chunk = PngParts.chunk(bytes, chunk.end());
                if (!PngParts.isXmp(bytes, chunk)) {
                    splice.copy(chunk.at(), chunk.end());
                }
            }
            splice.copyFrom(chunk.end());
            return Written.of(packet);
        }
    }

    private static List<byte[]> packets(FileBytes bytes) throws IOException {
        var packets = new ArrayList<byte[]>();
        var chunk = PngParts.chunk(bytes, PngParts.start());
        while (!chunk.type().equals("IEND")) {
            chunk = PngParts.chunk(bytes, chunk.end());
            if (PngParts.isXmp(bytes, chunk) && chunk.length() <= MOST_XMP) {
                packets.add(text(bytes.bytes(chunk.content(), (int) chunk.length())));
            }
        }
        return packets;
    }

    /** What stands in the chunk behind its keyword, its language and its translated keyword. */
    private static byte[] text(byte[] content) throws IOException {
        int at = LANGUAGE;
        for (int nulls = 0; nulls < 2; at++) {
            if (at >= content.length) {
                throw new EOFException("It is cut off");
            }
            nulls += content[at] == 0 ? 1 : 0;
        }
        return content[COMPRESSION] == 0
                ? java.util.Arrays.copyOfRange(content, at, content.length)
                : inflated(content, at);
    }

    private static byte[] inflated(byte[] content, int from) throws IOException {
        try (var inflater = new Inflater()) {
            inflater.setInput(content, from, content.length - from);
            var text = new byte[MOST_XMP];
            return java.util.Arrays.copyOf(text, inflater.inflate(text));
        } catch (DataFormatException e) {
            return new byte[0];
        }
    }

    private static byte[] chunk(byte[] packet) {
        var chunk = ByteBuffer.allocate(12 + KEYWORD.length + packet.length)
                .putInt(KEYWORD.length + packet.length)
                .put("iTXt".getBytes(StandardCharsets.ISO_8859_1))
                .put(KEYWORD)
                .put(packet);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, chunk.position() - 4);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
