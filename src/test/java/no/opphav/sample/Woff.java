package no.opphav.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font of the W3C's WOFF 1.0 into the OpenType font it wraps. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;

    private Woff() {}

    private record Table(int tag, int offset, int packed, int length, int checksum) {
        byte[] unpack(byte[] woff) throws DataFormatException {
            var bytes = new byte[length];
            if (packed == length) {
                System.arraycopy(woff, offset, bytes, 0, length);
                return bytes;
            }
            try (var inflater = new Inflater()) {
                inflater.setInput(woff, offset, packed);
                inflater.inflate(bytes);
            }
            return bytes;
        }
    }

    static byte[] unpack(byte[] woff) throws IOException, DataFormatException {
        var in = ByteBuffer.wrap(woff);
        if (in.getInt() != SIGNATURE) {
            throw new IOException("Not a WOFF font");
        }
        var flavour = in.getInt();
        var tables = new Table[in.getShort(12)];
        in.position(HEADER);
        for (var i = 0; i < tables.length; i++) {
            tables[i] = new Table(in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
        }
        var font = new ByteArrayOutputStream();
        var out = new DataOutputStream(font);
        writeDirectory(out, flavour, tables);
        for (var table : tables) {
            out.write(table.unpack(woff));
            out.write(new byte[padding(table.length())]);
        }
        return font.toByteArray();
    }

    private static void writeDirectory(DataOutputStream out, int flavour, Table[] tables) throws IOException {
        var largest = Integer.highestOneBit(tables.length);
        out.writeInt(flavour);
        out.writeShort(tables.length);
        out.writeShort(largest * 16);
        out.writeShort(Integer.numberOfTrailingZeros(largest));
        out.writeShort((tables.length - largest) * 16);
        var offset = 12 + 16 * tables.length;
        for (var table : tables) {
            out.writeInt(table.tag());
            out.writeInt(table.checksum());
            out.writeInt(offset);
            out.writeInt(table.length());
            offset += table.length() + padding(table.length());
        }
    }

    private static int padding(int length) {
        return (4 - length % 4) % 4;
    }
}
