package no.opphav.ingest.rights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
    private static final Pattern ENCODING = Pattern.compile(
            "^(?:\\u00ef\\u00bb\\u00bf)?<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"'>]+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern READ =
            Pattern.compile("utf-?8|us-ascii|iso-8859-\\d{1,2}|windows-125\\d|koi8-[ru]", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_DECLARATION = 200;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry {
        if (Files.size(file) > LARGEST) {
            throw new CannotCarry(RightsObstacle.FORMAT);
        }
        var bytes = Files.readAllBytes(file);
        var encoding = encoding(bytes);
        var drawing = read(bytes, encoding);
        var before = PACKET.matcher(drawing);
        boolean hasPacket = before.find();
        var packet = XmpPacket.of(facts, hasPacket ? before.group().getBytes(UTF_8) : null);
        var element = written(new String(packet.element(), UTF_8).strip(), encoding);
        Files.writeString(
                copy,
                hasPacket ? replaced(drawing, before.start(), before.end(), element) : added(drawing, element),
                encoding);
        return Written.of(packet, facts, DrawingNotes.of(bytes));
    }

    /** How the drawing is written by its own word, else UTF-8; only those are read in which ASCII stands as it is. */
    private static Charset encoding(byte[] bytes) throws CannotCarry {
        var start = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), ISO_8859_1);
        var declared = ENCODING.matcher(start);
        if (!declared.find()) {
            return UTF_8;
        }
        var name = declared.group(1);
        if (!READ.matcher(name).matches() || !Charset.isSupported(name)) {
            throw new CannotCarry(RightsObstacle.FORMAT);
        }
        return Charset.forName(name);
    }

    private static String read(byte[] bytes, Charset encoding) throws CannotCarry {
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CannotCarry(RightsObstacle.FORMAT);
        }
    }

    /** Signs that the drawing's encoding does not have are written by their numbers. */
    private static String written(String element, Charset encoding) {
        if (encoding.equals(UTF_8)) {
            return element;
        }
        var written = new StringBuilder();
        element.codePoints()
                .forEach(sign ->
                        written.append(sign < FIRST_BEYOND_ASCII ? Character.toString(sign) : "&#" + sign + ";"));
        return written.toString();
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
