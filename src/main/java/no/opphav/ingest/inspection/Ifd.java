package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A directory of a TIFF structure (TIFF 6.0, section 2), which is what Exif is made of.
 *
 * @param base where the structure begins in the file
 * @param at where the directory begins in the file
 */
public record Ifd(FileBytes file, long base, long at, List<Entry> entries) {
    private static final int ENTRY = 12;
    private static final int MOST = 1_000;
    private static final int MOST_NUMBERS = 4_000_000;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    /**
     * One of its entries.
     *
     * @param at where it stands in the file
     * @param length of its values, in bytes
     * @param valueAt where they stand in the file
     */
    public record Entry(int tag, int type, long count, long at, long length, long valueAt) {
        boolean isElsewhere() {
            return length > 4;
        }
    }

    public Ifd {
        entries = List.copyOf(entries);
    }

    /** The first directory of the structure that begins there, if one does; from then on the file is read in its order. */
    public static Optional<Ifd> structure(FileBytes file, long base, long length) throws IOException {
        if (length < 8) {
            return Optional.empty();
        }
        switch (file.text(base, 2)) {
            case "II" -> file.order(ByteOrder.LITTLE_ENDIAN);
            case "MM" -> file.order(ByteOrder.BIG_ENDIAN);
            default -> {
                return Optional.empty();
            }
        }
        return file.u16(base + 2) == 42 ? Optional.of(read(file, base, base + file.u32(base + 4))) : Optional.empty();
    }

    private static Ifd read(FileBytes file, long base, long at) throws IOException {
        var entries = new ArrayList<Entry>();
        int count = file.u16(at);
        for (int i = 0; i < count; i++) {
            long entry = at + 2 + (long) i * ENTRY;
            int type = file.u16(entry + 2);
            long values = file.u32(entry + 4);
            long length = type < SIZES.length ? values * SIZES[type] : 0;
            long valueAt = length > 4 ? base + file.u32(entry + 8) : entry + 8;
            entries.add(new Entry(file.u16(entry), type, values, entry, length, valueAt));
        }
        return new Ifd(file, base, at, entries);
    }

    /** This directory and those that follow it. */
    List<Ifd> chain() throws IOException {
        var chain = new ArrayList<Ifd>();
        chain.add(this);
        for (long next = next(this); next != 0 && chain.size() < MOST; next = next(chain.getLast())) {
            chain.add(read(file, base, base + next));
        }
        return chain;
    }

    private static long next(Ifd ifd) throws IOException {
        return ifd.file.u32(ifd.nextAt());
    }

    /** Where it stands in the file which directory follows it. */
    public long nextAt() {
        return at + 2 + (long) entries.size() * ENTRY;
    }

    /** The entry of that tag. */
    public Optional<Entry> entry(int tag) {
        return entries.stream().filter(entry -> entry.tag() == tag).findFirst();
    }

    /** The directory that an entry points to. */
    Ifd child(Entry entry) throws IOException {
        return read(file, base, base + file.u32(entry.valueAt()));
    }

    /** The whole numbers of an entry; none if there is no such entry. */
    List<Long> numbers(int tag) throws IOException {
        var entry = entry(tag).orElse(null);
        if (entry == null || entry.count() > MOST_NUMBERS || (entry.type() != 3 && entry.type() != 4)) {
            return List.of();
        }
        int size = SIZES[entry.type()];
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < entry.count(); i++) {
            numbers.add(file.number(entry.valueAt() + (long) i * size, size));
        }
        return numbers;
    }

    /** Takes an entry out of the file: those behind it move up, and nothing else changes its place. */
    void remove(Entry entry) throws IOException {
        long end = nextAt() + 4;
        var behind = file.bytes(entry.at() + ENTRY, (int) (end - entry.at() - ENTRY));
        file.write(entry.at(), behind);
        file.blank(end - ENTRY, ENTRY);
        file.write(at, shortened(entries.size() - 1));
    }

    private byte[] shortened(int count) throws IOException {
        return file.startsWith(base, "MM")
                ? new byte[] {(byte) (count >> 8), (byte) count}
                : new byte[] {(byte) count, (byte) (count >> 8)};
    }

    /** Overwrites the directory and all its values with nulls. */
    void blank() throws IOException {
        for (var entry : entries) {
            if (entry.isElsewhere()) {
                file.blank(entry.valueAt(), Math.min(entry.length(), file.size() - entry.valueAt()));
            }
        }
        file.blank(at, nextAt() + 4 - at);
    }
}
