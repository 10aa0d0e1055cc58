package no.opphav.ingest.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The data sets of IPTC-IIM 4.2 in a picture.
 *
 * @param isRead whether nothing but nulls stands besides them
 */
record Iptc(FileBytes file, Note note, List<DataSet> dataSets, boolean isRead) {
    private static final int MARK = 0x1c;
    private static final int APPLICATION = 2;
    private static final int HEADER = 5;
    /** Content location code and name, city, sublocation, state, country code and name. */
    private static final Set<Integer> PLACES = Set.of(26, 27, 90, 92, 95, 100, 101);

    /**
     * One of them.
     *
     * @param at where it begins in the file, with its header
     */
    record DataSet(int record, int number, long at, long end) {
        boolean isPlace() {
            return record == APPLICATION && PLACES.contains(number);
        }
    }

    Iptc {
        dataSets = List.copyOf(dataSets);
    }

    static Iptc of(FileBytes file, Note note) throws IOException {
        var found = new ArrayList<DataSet>();
        long at = note.at();
        long end = Math.min(note.at() + note.length(), file.size());
        while (at + HEADER <= end && file.u8(at) == MARK) {
            long content = at + HEADER;
            long length = ((long) file.u8(at + 3) << 8) | file.u8(at + 4);
            if (length > 0x7fff) {
                int digits = (int) (length & 0x7fff);
                length = 0;
                for (int i = 0; i < digits && content < end; i++, content++) {
                    length = ((length << 8) | file.u8(content)) & 0xffff_ffffL;
                }
            }
            if (content + length > end) {
                break;
            }
            found.add(new DataSet(file.u8(at + 1), file.u8(at + 2), at, content + length));
            at = content + length;
        }
        return new Iptc(file, note, found, isBlank(file, at, end));
    }

    private static boolean isBlank(FileBytes file, long from, long to) throws IOException {
        for (long at = from; at < to; at++) {
            if (file.u8(at) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of them names a place, or what cannot be read may. */
    boolean tellsPlace() {
        return !isRead || dataSets.stream().anyMatch(DataSet::isPlace);
    }

    /** Takes the places out: the data sets behind them move up, nulls fill the rest. What cannot be read goes with them. */
    void removePlaces() throws IOException {
        var kept = new ByteArrayOutputStream();
        for (var set : dataSets) {
            if (!set.isPlace()) {
                kept.writeBytes(file.bytes(set.at(), (int) (set.end() - set.at())));
            }
        }
        file.write(note.at(), kept.toByteArray());
        file.blank(note.at() + kept.size(), Math.min(note.length(), file.size() - note.at()) - kept.size());
    }
}
