package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of a file after ISO/IEC 14496-12 or QuickTime.
 *
 * @param at where it begins
 * @param content where its content does
 * @param end where it ends
 */
public record IsoBox(String type, long at, long content, long end) {
    private static final int HEADER = 8;
    private static final int MOST = 10_000;

    /**
     * The boxes that fill a stretch of a file, one behind the other.
     *
     * @throws EOFException if one of them reaches beyond it
     */
    public static List<IsoBox> all(FileBytes file, long from, long to) throws IOException {
        var boxes = new ArrayList<IsoBox>();
        gather(file, from, to, boxes);
        return boxes;
    }

    /** The same, up to the first of which that is not true: what follows the boxes in a film may be anything. */
    static List<IsoBox> sound(FileBytes file, long from, long to) throws IOException {
        var boxes = new ArrayList<IsoBox>();
        try {
            gather(file, from, to, boxes);
        } catch (EOFException e) {
            return boxes;
        }
        return boxes;
    }

    private static void gather(FileBytes file, long from, long to, List<IsoBox> boxes) throws IOException {
        for (long at = from; at + HEADER <= to && boxes.size() < MOST; at = boxes.getLast().end) {
            boxes.add(at(file, at, to));
        }
    }

    private static IsoBox at(FileBytes file, long at, long to) throws IOException {
        long length = file.u32(at);
        long content = at + HEADER;
        if (length == 1) {
            length = file.u64(content);
            content += 8;
        }
        long end = length == 0 ? to : at + length;
        if (end > to || end < content) {
            throw new EOFException("A box is cut off");
        }
        return new IsoBox(file.text(at + 4, 4), at, content, end);
    }

    static List<IsoBox> ofType(List<IsoBox> boxes, String type) {
        return boxes.stream().filter(box -> box.type.equals(type)).toList();
    }

    /** Where the boxes of a list of metadata begin: in QuickTime it has no version. */
    long contentOfMeta(FileBytes file) throws IOException {
        return file.startsWith(content + 4, "hdlr") ? content : content + 4;
    }

    long length() {
        return end - content;
    }
}
