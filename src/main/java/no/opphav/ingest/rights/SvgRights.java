package no.opphav.ingest.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import no.opphav.catalogue.RightsObstacle;

/**
 * Into an SVG file: XMP in a {@code metadata} element, the first in the drawing (SVG 1.1, 21; XMP, part 3, 2.2.4). What else it
 * says of itself in other elements of that kind stays there.
 */
final class SvgRights implements RightsWriter {
    private static final long LARGEST = 64L << 20;
    private static final Pattern PACKET = Pattern.compile(
            "(?s)(?:<\\?xpacket begin.*?\\?>\\s*)?<x:xmpmeta\\b.*?</x:xmpmeta\\s*>(?:\\s*<\\?xpacket end.*?\\?>)?");
    private static final Pattern OTHER_ENCODING = Pattern.compile(
            "^\\uFEFF?<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-?8[\"']|us-ascii[\"'])", Pattern.CASE_INSENSITIVE);

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry {
        if (Files.size(file) > LARGEST) {
            throw new CannotCarry(RightsObstacle.FORMAT);
        }
        var drawing = read(file);
        var before = PACKET.matcher(drawing);
        boolean hasPacket = before.find();
        var packet = XmpPacket.of(facts, hasPacket ? before.group().getBytes(UTF_8) : null);
        var element = new String(packet.element(), UTF_8).strip();
        Files.writeString(
                copy, hasPacket ? replaced(drawing, before.start(), before.end(), element) : added(drawing, element));
        return Written.of(packet, facts, DrawingNotes.of(drawing));
    }

    private static String read(Path file) throws IOException, CannotCarry {
        try {
            var drawing = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (!OTHER_ENCODING.matcher(drawing).find()) {
                return drawing;
            }
        } catch (CharacterCodingException e) {
            throw new CannotCarry(RightsObstacle.FORMAT);
        }
        throw new CannotCarry(RightsObstacle.FORMAT);
    }

    private static String replaced(String drawing, int from, int to, String element) {
        return drawing.substring(0, from) + element + drawing.substring(to);
    }

    private static String added(String drawing, String element) throws IOException {
        int root = root(drawing);
        int end = end(drawing, root);
        boolean isEmpty = drawing.charAt(end - 1) == '/';
        var name = drawing.substring(root + 1).split("[\\s/>]", 2)[0];
        int colon = name.indexOf(':');
        var metadata = colon < 0 ? "metadata" : name.substring(0, colon) + ":metadata";
        var added = "<" + metadata + ">" + element + "</" + metadata + ">";
        return isEmpty
                ? drawing.substring(0, end - 1) + ">" + added + "</" + name + ">" + drawing.substring(end + 1)
                : drawing.substring(0, end + 1) + added + drawing.substring(end + 1);
    }

    /** Where the first element begins, behind what else may stand before it. */
    private static int root(String drawing) throws EOFException {
        for (int at = drawing.indexOf('<'); at >= 0; at = drawing.indexOf('<', at)) {
            if (drawing.startsWith("<!--", at)) {
                at = after(drawing, "-->", at + 4);
            } else if (drawing.startsWith("<?", at)) {
                at = after(drawing, "?>", at);
            } else if (drawing.startsWith("<!", at)) {
                at = afterDoctype(drawing, at);
            } else {
                return at;
            }
        }
        throw new EOFException("It holds no drawing");
    }

    private static int afterDoctype(String drawing, int from) throws EOFException {
        int end = end(drawing, from);
        int inside = drawing.indexOf('[', from);
        return inside > 0 && inside < end ? after(drawing, ">", after(drawing, "]", inside)) : end + 1;
    }

    private static int after(String drawing, String mark, int from) throws EOFException {
        int at = drawing.indexOf(mark, from);
        if (at < 0) {
            throw new EOFException("It is cut off");
        }
        return at + mark.length();
    }

    /** The {@code >} that ends the tag, and is not in one of its values. */
    private static int end(String drawing, int from) throws EOFException {
        char quote = 0;
        for (int at = from; at < drawing.length(); at++) {
            char sign = drawing.charAt(at);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '>') {
                return at;
            }
        }
        throw new EOFException("It is cut off");
    }
}
