package no.opphav.ingest.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * IPTC data sets that a program put into a text chunk of a PNG picture, by themselves or in image resources, as the digits of
 * a hexadecimal number (as ImageMagick does).
 */
final class RawProfile {
    private static final Pattern WRITTEN = Pattern.compile("\\n\\w+\\n\\s*(\\d{1,8})\\n([0-9a-fA-F\\n]*)\\s*");
    private static final Pattern READ = Pattern.compile("Raw profile type (?i:iptc|8bim)");
    private static final int MOST = 8 << 20;

    private final FileBytes file;
    private final byte[] content;
    private final long digits;
    private final int length;

    /**
     * @param digits where they begin in the file; -1 where they are compressed
     * @param length how many there are, with what separates their lines
     */
    private RawProfile(FileBytes file, byte[] content, long digits, int length) {
        this.file = file;
        this.content = content;
        this.digits = digits;
        this.length = length;
    }

    /** What stands in a chunk; empty if that cannot be read. */
    static Optional<RawProfile> of(FileBytes file, Note note) throws IOException {
        if (note.length() > MOST) {
            return Optional.empty();
        }
        var chunk = file.text(note.at(), (int) note.length());
        int end = chunk.indexOf('\0');
        if (end < 0 || !READ.matcher(chunk.substring(0, end)).matches()) {
            return Optional.empty();
        }
        return switch (file.text(note.chunk() + 4, 4)) {
            case "tEXt" -> of(file, chunk.substring(end + 1), note.at() + end + 1);
            case "zTXt" -> of(file, inflated(chunk.substring(Math.min(end + 2, chunk.length()))), -1);
            default -> Optional.empty();
        };
    }

    private static Optional<RawProfile> of(FileBytes file, String text, long at) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        var digits = written.group(2).replace("\n", "");
        return digits.length() == 2L * Integer.parseInt(written.group(1))
                ? Optional.of(new RawProfile(
                        file,
                        HexFormat.of().parseHex(digits),
                        at < 0 ? -1 : at + written.start(2),
                        written.group(2).length()))
                : Optional.empty();
    }

    private static String inflated(String compressed) {
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed.getBytes(StandardCharsets.ISO_8859_1));
            var text = new ByteArrayOutputStream();
            var piece = new byte[8 << 10];
            int length = inflater.inflate(piece);
            while (length > 0 && text.size() < MOST) {
                text.write(piece, 0, length);
                length = inflater.inflate(piece);
            }
            return inflater.finished() ? text.toString(StandardCharsets.ISO_8859_1) : "";
        } catch (DataFormatException e) {
            return "";
        }
    }

    /** Whether it tells a place, or may in what is not read of it. */
    boolean tellsPlace() throws IOException {
        try (var inside = FileBytes.of(content)) {
            for (var each : notes(inside)) {
                if (each.kind() != Note.Kind.IPTC || Iptc.of(inside, each).tellsPlace()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Takes the places out where nothing else has to go, and its digits stand as they are; says whether that could be. */
    boolean removePlaces() throws IOException {
        if (!tellsPlace()) {
            return true;
        }
        if (digits < 0) {
            return false;
        }
        try (var inside = FileBytes.of(content)) {
            for (var each : notes(inside)) {
                if (each.kind() != Note.Kind.IPTC) {
                    return false;
                }
                Iptc.of(inside, each).removePlaces();
            }
        }
        writeDigits();
        return true;
    }

    private void writeDigits() throws IOException {
        var written = file.bytes(digits, length);
        var wanted = HexFormat.of().formatHex(content);
        int next = 0;
        for (int i = 0; i < length; i++) {
            if (written[i] != '\n') {
                written[i] = (byte) wanted.charAt(next++);
            }
        }
        file.write(digits, written);
    }

    private List<Note> notes(FileBytes inside) throws IOException {
        if (!inside.startsWith(0, "8BIM")) {
            return List.of(Note.iptc(0, content.length));
        }
        var notes = new ArrayList<Note>();
        ImageResources.note(inside, 0, content.length, notes);
        return notes;
    }
}
