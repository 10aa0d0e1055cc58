package no.opphav.ingest.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The chunks of a PNG file (W3C PNG, third edition, 5), whose sums have to be right. */
public final class PngParts {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int STEP = 64 << 10;
    /** What a program writes that knows no better place for the notes of another format, in the digits of a hexadecimal number. */
    private static final Pattern PROFILE = Pattern.compile("Raw profile type (?i:exif|app1|iptc|8bim|xmp)\0");

    private static final int LONGEST_KEYWORD = 80;
    private static final String XMP = "XML:com.adobe.xmp\0";

    /**
     * A chunk.
     *
     * @param at where it begins in the file
     * @param length of its content, in bytes
     */
    public record Chunk(String type, long at, long length) {
        /** Where its content begins. */
        public long content() {
            return at + 8;
        }

        /** Where the next one begins. */
        public long end() {
            return at + AROUND + length;
        }
    }

    private PngParts() {}

    /** The chunk that begins there. */
    public static Chunk chunk(FileBytes file, long at) throws IOException {
        return new Chunk(file.text(at + 4, 4), at, file.u32(at));
    }

    /** Where the first chunk begins. */
    public static long start() {
        return SIGNATURE;
    }

    /** Whether the chunk holds a packet of XMP. */
    public static boolean isXmp(FileBytes file, Chunk chunk) throws IOException {
        return chunk.type().equals("iTXt") && file.startsWith(chunk.content(), XMP);
    }

    static Container.Parts of(FileBytes file) throws IOException, Refusal {
        var notes = new ArrayList<Note>();
        long at = SIGNATURE;
        while (true) {
            var chunk = chunk(file, at);
            if (file.u32(at + 8 + chunk.length()) != sum(file, at)
                    && Character.isUpperCase(chunk.type().charAt(0))) {
                throw Refusal.damaged();
            }
            note(file, at, chunk.length(), chunk.type(), notes);
            at = chunk.end();
            if (chunk.type().equals("IEND")) {
                return new Container.Parts(notes, at);
            }
        }
    }

    /** The sum that belongs behind the chunk's content. */
    static long sum(FileBytes file, long chunk) throws IOException {
        var sum = new CRC32();
        long left = file.u32(chunk) + 4;
        for (long at = chunk + 4; left > 0; at += STEP, left -= STEP) {
            sum.update(file.bytes(at, (int) Math.min(STEP, left)));
        }
        return sum.getValue();
    }

    private static void note(FileBytes file, long chunk, long length, String type, List<Note> notes)
            throws IOException {
        long at = chunk + 8;
        if (type.equals("eXIf")) {
            notes.add(new Note(Note.Kind.EXIF, at, length, chunk));
        } else if (type.equals("iTXt") && file.startsWith(at, XMP + "\0\0")) {
            long text = text(file, at + XMP.length() + 2, at + length);
            notes.add(new Note(Note.Kind.XMP, text, at + length - text, chunk));
        } else if (type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt")) {
            var keyword = file.text(at, (int) Math.min(length, LONGEST_KEYWORD));
            if (PROFILE.matcher(keyword).lookingAt()) {
                notes.add(new Note(Note.Kind.PROFILE, at, length, chunk));
            }
        }
    }

    /** Where the text of an {@code iTXt} chunk begins, behind its language and its translated keyword. */
    private static long text(FileBytes file, long from, long to) throws IOException {
        int nulls = 0;
        long at = from;
        while (at < to && nulls < 2) {
            nulls += file.u8(at++) == 0 ? 1 : 0;
        }
        return at;
    }
}
