package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a film after ISO/IEC 14496-12 or QuickTime says where it was made: in boxes of user data, in lists of keys and
 * values, in XMP, and in tracks of what a camera measured while it filmed.
 */
final class FilmPlaces {
    private static final Set<String> PARENTS = Set.of("moov", "trak", "udta", "moof", "traf");
    private static final Set<String> PLACES = Set.of("©xyz", "@xyz", "loci", "GPMF", "gps ", "gps0");
    /** What cameras of GoPro, Google, DJI, Canon and Sony measure, which includes the place. */
    private static final Set<String> MEASURED = Set.of("gpmd", "camm", "djmd", "dbgi", "CTMD", "rtmd");

    private static final byte[] XMP = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_KEYS = 1_000;
    private static final int MOST_CHUNKS = 1_000_000;

    private FilmPlaces() {}

    /** Adds to the notes what a box, or one inside it, tells. */
    static void note(FileBytes file, IsoBox box, List<Note> notes) throws IOException {
        if (PLACES.contains(box.type())) {
            notes.add(Note.box(box));
        } else if (box.type().equals("XMP_")) {
            notes.add(Note.xmp(box.content(), box.length()));
        } else if (box.type().equals("uuid") && isXmp(file, box)) {
            notes.add(Note.xmp(box.content() + XMP.length, box.length() - XMP.length));
        } else if (box.type().equals("meta")) {
            noteValues(file, box, notes);
        } else if (box.type().equals("trak") && isMeasured(file, box)) {
            noteSamples(file, box, notes);
            notes.add(Note.box(box));
        } else if (PARENTS.contains(box.type())) {
            for (var inside : IsoBox.sound(file, box.content(), box.end())) {
                note(file, inside, notes);
            }
        }
    }

    private static boolean isXmp(FileBytes file, IsoBox box) throws IOException {
        return box.length() >= XMP.length && Arrays.equals(file.bytes(box.content(), XMP.length), XMP);
    }

    private static void noteValues(FileBytes file, IsoBox meta, List<Note> notes) throws IOException {
        var inside = IsoBox.sound(file, meta.contentOfMeta(file), meta.end());
        var keys = new ArrayList<String>();
        for (var box : IsoBox.ofType(inside, "keys")) {
            for (var key : IsoBox.sound(file, box.content() + 8, box.end())) {
                keys.add(text(file, key.content(), key.length()));
            }
        }
        for (var list : IsoBox.ofType(inside, "ilst")) {
            for (var value : IsoBox.sound(file, list.content(), list.end())) {
                if (PLACES.contains(value.type()) || isPlace(name(file, value, keys))) {
                    notes.add(Note.box(value));
                }
            }
        }
    }

    private static String name(FileBytes file, IsoBox value, List<String> keys) throws IOException {
        if (value.type().equals("----")) {
            var names = IsoBox.ofType(IsoBox.sound(file, value.content(), value.end()), "name");
            return names.isEmpty()
                    ? ""
                    : text(file, names.getFirst().content(), names.getFirst().length());
        }
        long index = file.u32(value.at() + 4);
        return index > 0 && index <= Math.min(keys.size(), MOST_KEYS) ? keys.get((int) index - 1) : "";
    }

    private static String text(FileBytes file, long at, long length) throws IOException {
        return new String(file.bytes(at, (int) Math.min(length, LONGEST_NAME)), UTF_8);
    }

    /** Whether what is called so is a place. */
    static boolean isPlace(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("location") || lower.contains("gps");
    }

    private static boolean isMeasured(FileBytes file, IsoBox track) throws IOException {
        for (var table : samples(file, track, "stsd")) {
            for (var entry : IsoBox.sound(file, table.content() + 8, table.end())) {
                boolean places = entry.type().equals("mebx") && isPlace(text(file, entry.content(), entry.length()));
                if (places || MEASURED.contains(entry.type())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The tables of a kind that describe a track's samples. */
    private static List<IsoBox> samples(FileBytes file, IsoBox track, String kind) throws IOException {
        var boxes = List.of(track);
        for (var step : List.of("mdia", "minf", "stbl", kind)) {
            var found = new ArrayList<IsoBox>();
            for (var box : boxes) {
                found.addAll(IsoBox.ofType(IsoBox.sound(file, box.content(), box.end()), step));
            }
            boxes = found;
        }
        return boxes;
    }

    /** Notes the bytes of a track's samples, chunk by chunk. */
    private static void noteSamples(FileBytes file, IsoBox track, List<Note> notes) throws IOException {
        var groups = samples(file, track, "stsc");
        var sizes = samples(file, track, "stsz");
        if (groups.isEmpty() || sizes.isEmpty()) {
            return;
        }
        for (var offsets : samples(file, track, "stco")) {
            noteChunks(file, new Chunks(offsets, 4, groups.getFirst(), sizes.getFirst()), notes);
        }
        for (var offsets : samples(file, track, "co64")) {
            noteChunks(file, new Chunks(offsets, 8, groups.getFirst(), sizes.getFirst()), notes);
        }
    }

    private record Chunks(IsoBox offsets, int width, IsoBox groups, IsoBox sizes) {}

    private static void noteChunks(FileBytes file, Chunks chunks, List<Note> notes) throws IOException {
        long count = Math.min(file.u32(chunks.offsets.content() + 4), MOST_CHUNKS);
        long groups = file.u32(chunks.groups.content() + 4);
        long same = file.u32(chunks.sizes.content() + 4);
        long samples = file.u32(chunks.sizes.content() + 8);
        long group = 0;
        long sample = 0;
        for (long chunk = 0; chunk < count; chunk++) {
            while (group + 1 < groups && file.u32(chunks.groups.content() + 8 + (group + 1) * 12) <= chunk + 1) {
                group++;
            }
            long inChunk = file.u32(chunks.groups.content() + 8 + group * 12 + 4);
            long length = 0;
            for (long i = 0; i < inChunk && sample < samples; i++, sample++) {
                length += same > 0 ? same : file.u32(chunks.sizes.content() + 12 + sample * 4);
            }
            notes.add(
                    Note.bytes(file.number(chunks.offsets.content() + 8 + chunk * chunks.width, chunks.width), length));
        }
    }
}
