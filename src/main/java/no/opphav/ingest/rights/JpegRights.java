package no.opphav.ingest.rights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.opphav.ingest.inspection.FileBytes;
import no.opphav.ingest.inspection.JpegParts;
import no.opphav.ingest.inspection.JpegParts.Content;
import no.opphav.ingest.inspection.JpegParts.Segment;

/** Into a JPEG file: XMP in APP1 segments behind JFIF and Exif (XMP, part 3, 1.1.3). What those say of rights stays as it is. */
final class JpegRights implements RightsWriter {
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] MORE_XMP = "http://ns.adobe.com/xmp/extension/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DIGEST = 32;
    private static final int MORE_XMP_NUMBERS = DIGEST + 4 + 4;
    private static final int MOST_IN_SEGMENT = 65_400;
    private static final int MOST_XMP = 32 << 20;

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException {
        try (var bytes = FileBytes.open(file);
                var splice = new Splice(file, copy)) {
            var head = JpegParts.head(bytes);
            var packet = XmpPacket.of(facts, packets(bytes, head));
            long first = firstEnd(head);
            splice.copy(0, first);
            splice.add(segments(packet));
            long at = first;
            for (var segment : head) {
                if (isXmp(segment)) {
                    splice.copy(at, Math.max(at, segment.at()));
                    at = Math.max(at, segment.end());
                }
            }
            splice.copyFrom(at);
            return Written.of(packet);
        }
    }

    private static boolean isXmp(Segment segment) {
        return segment.kind() == Content.XMP || segment.kind() == Content.MORE_XMP;
    }

    private static long firstEnd(List<Segment> head) {
        long end = 2;
        for (var segment : head) {
            if (segment.kind() != Content.FIRST) {
                break;
            }
            end = segment.end();
        }
        return end;
    }

    /** There is to be one, but programs have added more; and what continues one is one more. */
    private static List<byte[]> packets(FileBytes bytes, List<Segment> head) throws IOException {
        var packets = new ArrayList<byte[]>();
        for (var segment : head) {
            if (segment.kind() == Content.XMP) {
                packets.add(bytes.bytes(segment.content(), (int) (segment.end() - segment.content())));
            }
        }
        var more = more(bytes, head);
        if (more.length > 0) {
            packets.add(more);
        }
        return packets;
    }

    private static byte[] more(FileBytes bytes, List<Segment> head) throws IOException {
        var more = new ByteArrayOutputStream();
        for (var segment : head) {
            int length = (int) (segment.end() - segment.content()) - MORE_XMP_NUMBERS;
            if (segment.kind() == Content.MORE_XMP && length > 0 && more.size() < MOST_XMP) {
                more.write(bytes.bytes(segment.content() + MORE_XMP_NUMBERS, length));
            }
        }
        return more.toByteArray();
    }

    private static byte[] segments(XmpPacket packet) throws IOException {
        var parts = packet.inParts();
        var segments = new ByteArrayOutputStream();
        segments.write(segment(XMP, parts.packet().getBytes(StandardCharsets.UTF_8)));
        byte[] more = parts.more().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < more.length; at += MOST_IN_SEGMENT) {
            int length = Math.min(MOST_IN_SEGMENT, more.length - at);
            var part = ByteBuffer.allocate(MORE_XMP_NUMBERS + length)
                    .put(parts.digest().getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(more.length)
                    .putInt(at)
                    .put(more, at, length);
            segments.write(segment(MORE_XMP, part.array()));
        }
        return segments.toByteArray();
    }

    private static byte[] segment(byte[] name, byte[] content) {
        int length = 2 + name.length + content.length;
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put(name)
                .put(content)
                .array();
    }
}
