package no.opphav.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Several parts of the same bytes in one body (RFC 9110, 14.6).
 *
 * @param boundary stands between the parts, and nowhere in them
 */
record MultipartBody(Representation whole, String boundary) {
    String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    Content of(List<ByteRange.Part> parts, Function<ByteRange.Part, Content> bytes) {
        List<Content> body = new ArrayList<>();
        for (var part : parts) {
            body.add(text("\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                    .formatted(boundary, whole.contentType(), whole.contentRange(part))));
            body.add(bytes.apply(part));
        }
        body.add(text("\r\n--" + boundary + "--\r\n"));
        return new Content.Several(body);
    }

    private static Content text(String text) {
        return new Content.Held(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
