package no.opphav.ingest.inspection;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a picture or a film what it says of the place where it was made. Nothing moves: in Exif the directory of the
 * place is taken out and overwritten, in XMP and IPTC its properties are, in a film the parts that tell it become parts that
 * readers pass over, and pixels and streams stay as they are. A packet of XMP that nobody can read and that may tell it is emptied. What follows the end of a JPEG picture, which can be another
 * picture or a film with a place of its own, is left off.
 */
final class PlaceRemoval {
    private static final int PLACE = 0x8825;
    private static final int MOST_XMP = 32 << 20;
    private static final String EMPTY_XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>";
    /** A chunk of PNG that no reader knows, so that all pass it over. */
    private static final String UNKNOWN = "frEe";

    private PlaceRemoval() {}

    /**
     * Takes it out of a copy.
     *
     * @return whether it could be; if not, the copy is of no use
     */
    static boolean from(Path copy, Container container) throws IOException, Refusal {
        try (var bytes = FileBytes.open(copy, READ, WRITE)) {
            var parts = container.parts(bytes);
            var damaged = damagedXmp(bytes, parts.notes());
            for (var note : parts.notes()) {
                if (damaged.contains(note)) {
                    empty(bytes, note, !note.equals(damaged.getFirst()) && note.kind() == Note.Kind.MORE_XMP);
                } else {
                    remove(bytes, note);
                }
                mendSum(bytes, note);
            }
            bytes.cut(parts.end());
            return true;
        } catch (EOFException e) {
            return false;
        }
    }

    private static void remove(FileBytes bytes, Note note) throws IOException {
        switch (note.kind()) {
            case EXIF -> removeFromExif(bytes, note);
            case XMP, MORE_XMP -> removeFromXmp(bytes, note);
            case IPTC -> Iptc.of(bytes, note).removePlaces();
            case PLACE_BOX -> free(bytes, note);
            case PLACE_ELEMENT -> bytes.write(note.at(), MatroskaParts.passedOver((int) note.length()));
            case PLACE_BYTES -> bytes.blank(note.at(), note.length());
            case PROFILE -> removeFromProfile(bytes, note);
        }
    }

    private static void mendSum(FileBytes bytes, Note note) throws IOException {
        if (note.chunk() >= 0) {
            bytes.order(ByteOrder.BIG_ENDIAN);
            long end = note.chunk() + 8 + bytes.u32(note.chunk());
            var sum = ByteBuffer.allocate(4).putInt((int) PngParts.sum(bytes, note.chunk()));
            bytes.write(end, sum.array());
        }
    }

    private static void removeFromExif(FileBytes bytes, Note note) throws IOException {
        var structure = Ifd.structure(bytes, note.at(), note.length());
        if (structure.isEmpty()) {
            return;
        }
        for (var directory : structure.get().chain()) {
            var pointer = directory.entry(PLACE);
            if (pointer.isPresent()) {
                directory.child(pointer.get()).blank();
                directory.remove(pointer.get());
            }
        }
    }

    /** Those packets that cannot be read and may tell a place. */
    private static List<Note> damagedXmp(FileBytes bytes, List<Note> notes) throws IOException {
        var damaged = new ArrayList<Note>();
        for (var packet : XmpPlaces.damaged(bytes, notes)) {
            if (packet.mayTellPlace()) {
                damaged.addAll(packet.notes());
            }
        }
        return damaged.stream().distinct().toList();
    }

    /** @param rest whether it only continues what is emptied */
    private static void empty(FileBytes bytes, Note note, boolean rest) throws IOException {
        int length = (int) note.length();
        int said = rest || length < EMPTY_XMP.length() ? 0 : EMPTY_XMP.length();
        bytes.write(note.at(), EMPTY_XMP.substring(0, said).getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(note.at() + said, blanks(length - said));
    }

    private static void removeFromXmp(FileBytes bytes, Note note) throws IOException {
        if (note.length() > MOST_XMP) {
            return;
        }
        var xmp = bytes.text(note.at(), (int) note.length());
        for (var found : places(xmp)) {
            bytes.write(note.at() + found[0], blanks(found[1] - found[0]));
        }
    }

    private static List<int[]> places(String xmp) {
        var places = new ArrayList<int[]>();
        var property = XmpPlaces.WRITTEN.matcher(xmp);
        while (property.find()) {
            places.add(new int[] {property.start(), property.end()});
        }
        return places;
    }

    /** A free box is passed over (ISO/IEC 14496-12, 8.1.2), in a list of values as well. */
    private static void free(FileBytes bytes, Note box) throws IOException {
        bytes.order(ByteOrder.BIG_ENDIAN);
        int header = bytes.u32(box.at()) == 1 ? 16 : 8;
        bytes.write(box.at() + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
        bytes.blank(box.at() + header, box.length() - header);
    }

    private static void removeFromProfile(FileBytes bytes, Note note) throws IOException {
        var profile = RawProfile.of(bytes, note);
        if (profile.isEmpty() || !profile.get().removePlaces()) {
            bytes.write(note.chunk() + 4, UNKNOWN.getBytes(StandardCharsets.ISO_8859_1));
            bytes.blank(note.at(), note.length());
        }
    }

    private static byte[] blanks(int length) {
        return " ".repeat(length).getBytes(StandardCharsets.ISO_8859_1);
    }
}
