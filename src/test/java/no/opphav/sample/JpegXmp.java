package no.opphav.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Puts an XMP packet into a JPEG, as the APP1 segment right after the JFIF header (XMP part 3, 1.1.3). */
final class JpegXmp {
    private static final byte[] NAMESPACE = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE_LENGTH = 2;
    private static final int APP0 = 0xFFE0;
    private static final int APP1 = 0xFFE1;

    private JpegXmp() {}

    static byte[] embed(byte[] jpeg, String xmp) throws IOException {
        var packet = xmp.getBytes(StandardCharsets.UTF_8);
        var head = START_OF_IMAGE_LENGTH;
        if (twoBytes(jpeg, head) == APP0) {
            head += 2 + twoBytes(jpeg, head + 2);
        }
        var result = new ByteArrayOutputStream();
        var out = new DataOutputStream(result);
        out.write(jpeg, 0, head);
        out.writeShort(APP1);
        out.writeShort(2 + NAMESPACE.length + packet.length);
        out.write(NAMESPACE);
        out.write(packet);
        out.write(jpeg, head, jpeg.length - head);
        return result.toByteArray();
    }

    private static int twoBytes(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
