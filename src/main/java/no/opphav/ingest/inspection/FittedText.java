package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/** A text that is compressed (RFC 1950) into a given number of bytes, so that nothing around it has to move. */
final class FittedText {
    private static final int HEADER = 2;
    private static final int SUM = 4;
    private static final int BLOCK_HEADER = 5;
    private static final int MOST_IN_BLOCK = 0xffff;
    /** White space that hardly gets smaller when it is compressed, so that each sign makes the text a little longer. */
    private static final String FILLING =
            "\n \t\t \n\n\t  \t\n \n \t\n\t\t\n  \n\t \t \n\n \t\t\t\n \t \n \n\n\t \t\n\t \n\t";

    private FittedText() {}

    /** The text with white space behind it, as much as it takes; empty if it does not fit. */
    static Optional<byte[]> packed(String text, int length) {
        byte[] plain = text.getBytes(ISO_8859_1);
        byte[] blocks = deflated(plain, Deflater.SYNC_FLUSH);
        int room = length - HEADER - blocks.length - SUM;
        return room >= BLOCK_HEADER ? Optional.of(filled(plain, blocks, room)) : squeezed(text, length);
    }

    /** Ends with blocks that are not compressed. */
    private static byte[] filled(byte[] plain, byte[] blocks, int room) {
        var packed = ByteBuffer.allocate(HEADER + blocks.length + room + SUM);
        packed.putShort((short) 0x78da).put(blocks);
        var sum = new Adler32();
        sum.update(plain);
        for (int left = room; left > 0; ) {
            boolean isLast = left <= BLOCK_HEADER + MOST_IN_BLOCK;
            // what is left behind this one has to have room for a block as well
            int inside = isLast ? left - BLOCK_HEADER : MOST_IN_BLOCK - BLOCK_HEADER;
            byte[] filling = "\n".repeat(inside).getBytes(ISO_8859_1);
            packed.put((byte) (isLast ? 1 : 0))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) inside)
                    .putShort((short) ~inside)
                    .order(ByteOrder.BIG_ENDIAN)
                    .put(filling);
            sum.update(filling);
            left -= BLOCK_HEADER + inside;
        }
        return packed.putInt((int) sum.getValue()).array();
    }

    /** For such a block there is no room, but perhaps for a few signs. */
    private static Optional<byte[]> squeezed(String text, int length) {
        for (int signs = 0; signs <= FILLING.length(); signs++) {
            byte[] plain = (text + FILLING.substring(0, signs)).getBytes(ISO_8859_1);
            byte[] blocks = deflated(plain, Deflater.NO_FLUSH);
            int packed = HEADER + blocks.length + SUM;
            if (packed == length) {
                var sum = new Adler32();
                sum.update(plain);
                return Optional.of(ByteBuffer.allocate(packed)
                        .putShort((short) 0x78da)
                        .put(blocks)
                        .putInt((int) sum.getValue())
                        .array());
            }
            if (packed > length) {
                break;
            }
        }
        return Optional.empty();
    }

    private static byte[] deflated(byte[] plain, int flush) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(plain);
            if (flush == Deflater.NO_FLUSH) {
                deflater.finish();
            }
            var blocks = new ByteArrayOutputStream();
            var piece = new byte[8 << 10];
            int length;
            do {
                length = deflater.deflate(piece, 0, piece.length, flush);
                blocks.write(piece, 0, length);
            } while (length > 0);
            return blocks.toByteArray();
        }
    }
}
