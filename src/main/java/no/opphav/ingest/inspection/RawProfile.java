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
    private final Stretch place;
    private final String text;
    private final int digits;
    private final byte[] content;

    /** Where the text stands in the file. */
    private record Stretch(long at, int length, boolean isPacked) {}

    /** @param digits where they begin in the text */
    private RawProfile(FileBytes file, Stretch place, String text, int digits, byte[] content) {
        this.file = file;
        this.place = place;
        this.text = text;
        this.digits = digits;
        this.content = content;
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
            case "tEXt" -> of(file, stretch(note, end + 1, false), chunk.substring(end + 1));
            case "zTXt" -> {
                int start = Math.min(end + 2, chunk.length());
                yield of(file, stretch(note, start, true), inflated(chunk.substring(start)));
            }
            default -> Optional.empty();
        };
    }

    private static Stretch stretch(Note note, int start, boolean isPacked) {
        return new Stretch(note.at() + start, (int) note.length() - start, isPacked);
    }

    private static Optional<RawProfile> of(FileBytes file, Stretch place, String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        var digits = written.group(2).replace("\n", "");
        return digits.length() == 2L * Integer.parseInt(written.group(1))
                ? Optional.of(new RawProfile(
                        file, place, text, written.start(2), HexFormat.of().parseHex(digits)))
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

    /** The data sets that a chunk holds, each stretch of them by itself; none if they cannot be read. */
    static List<byte[]> iptc(FileBytes file, Note note) throws IOException {
        var profile = of(file, note);
        if (profile.isEmpty()) {
            return List.of();
        }
        try (var inside = FileBytes.of(profile.get().content)) {
            var found = new ArrayList<byte[]>();
            for (var each : notes(inside)) {
                if (each.kind() == Note.Kind.IPTC) {
                    found.add(inside.bytes(each.at(), (int) each.length()));
                }
            }
            return found;
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

    /** Takes the places out where nothing else has to go, and what is left fits; says whether that could be. */
    boolean removePlaces() throws IOException {
        if (!tellsPlace()) {
            return true;
        }
        try (var inside = FileBytes.of(content)) {
            for (var each : notes(inside)) {
                if (each.kind() != Note.Kind.IPTC) {
                    return false;
                }
                Iptc.of(inside, each).removePlaces();
            }
        }
        var left = withDigits();
        var written = place.isPacked()
                ? FittedText.packed(left, place.length())
                : Optional.of(left.getBytes(StandardCharsets.ISO_8859_1));
        if (written.isEmpty()) {
            return false;
        }
        file.write(place.at(), written.get());
        return true;
    }

    private String withDigits() {
        var written = new StringBuilder(text);
        var wanted = HexFormat.of().formatHex(content);
        int next = 0;
        for (int i = digits; next < wanted.length(); i++) {
            if (written.charAt(i) != '\n') {
                written.setCharAt(i, wanted.charAt(next++));
            }
        }
        return written.toString();
    }

    private static List<Note> notes(FileBytes inside) throws IOException {
        if (!inside.startsWith(0, "8BIM")) {
            return List.of(Note.iptc(0, inside.size()));
        }
        var notes = new ArrayList<Note>();
        ImageResources.note(inside, 0, inside.size(), notes);
        return notes;
    }
}
