package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The elements of a Matroska or WebM film (RFC 8794, RFC 9559), as far as tags say where it was made. */
final class MatroskaParts {
    private static final long SEGMENT = 0x1853_8067L;
    private static final long TAGS = 0x1254_c367L;
    private static final long TAG = 0x7373;
    private static final long SIMPLE_TAG = 0x67c8;
    private static final long NAME = 0x45a3;
    private static final long SUM = 0xbf;
    private static final int LONGEST_NAME = 1_000;

    private MatroskaParts() {}

    /** An element; one that says nothing of its length, as of a film sent live, reaches to the end. */
    private record Element(long id, long at, long content, long end) {}

    /** @throws EOFException if it ends before its segment does */
    static Container.Parts of(FileBytes file) throws IOException {
        var notes = new ArrayList<Note>();
        boolean whole = false;
        for (var top : elements(file, 0, file.size())) {
            if (top.id() == SEGMENT) {
                whole = true;
                for (var part : elements(file, top.content(), top.end())) {
                    if (part.id() == TAGS) {
                        note(file, part, notes);
                    }
                }
            }
        }
        if (!whole) {
            throw new EOFException("The segment is cut off");
        }
        return new Container.Parts(notes, file.size());
    }

    /** Adds the tags that tell a place, and before them the sums that are no longer right without them. */
    private static boolean note(FileBytes file, Element parent, List<Note> notes) throws IOException {
        boolean tells = false;
        var sums = new ArrayList<Element>();
        for (var element : elements(file, parent.content(), parent.end())) {
            if (element.id() == SUM) {
                sums.add(element);
            } else if (element.id() == SIMPLE_TAG && isPlace(file, element)) {
                notes.add(Note.element(element.at(), element.end() - element.at()));
                tells = true;
            } else if (element.id() == TAG || element.id() == SIMPLE_TAG) {
                tells |= note(file, element, notes);
            }
        }
        if (tells) {
            sums.forEach(sum -> notes.add(Note.element(sum.at(), sum.end() - sum.at())));
        }
        return tells;
    }

    private static boolean isPlace(FileBytes file, Element tag) throws IOException {
        for (var element : elements(file, tag.content(), tag.end())) {
            if (element.id() == NAME) {
                int length = (int) Math.min(element.end() - element.content(), LONGEST_NAME);
                return FilmPlaces.isPlace(new String(file.bytes(element.content(), length), UTF_8));
            }
        }
        return false;
    }

    private static List<Element> elements(FileBytes file, long from, long to) throws IOException {
        var elements = new ArrayList<Element>();
        try {
            for (long at = from; at < to; at = elements.getLast().end()) {
                elements.add(element(file, at, to));
            }
        } catch (EOFException e) {
            return elements;
        }
        return elements;
    }

    private static Element element(FileBytes file, long at, long to) throws IOException {
        int idLength = width(file, at);
        int sizeLength = width(file, at + idLength);
        long content = at + idLength + sizeLength;
        long unknown = (1L << (7 * sizeLength)) - 1;
        long size = number(file, at + idLength, sizeLength) & unknown;
        long end = size == unknown ? to : content + size;
        if (end > to) {
            throw new EOFException("An element is cut off");
        }
        return new Element(number(file, at, idLength), at, content, end);
    }

    private static int width(FileBytes file, long at) throws IOException {
        int width = Integer.numberOfLeadingZeros(file.u8(at)) - 23;
        if (width > 8) {
            throw new EOFException("No number is so long");
        }
        return width;
    }

    private static long number(FileBytes file, long at, int width) throws IOException {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = (number << 8) | file.u8(at + i);
        }
        return number;
    }

    /** What the place of an element takes that is to be passed over: as many bytes, all of them null after its header. */
    static byte[] passedOver(int length) {
        var element = new byte[length];
        element[0] = (byte) 0xec;
        int width = length - 2 < 0x7f ? 1 : 8;
        long size = length - 1L - width;
        for (int i = width; i >= 1; i--) {
            element[i] = (byte) size;
            size >>= 8;
        }
        element[1] |= (byte) (0x80 >> (width - 1));
        return element;
    }
}
