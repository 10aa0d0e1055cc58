package no.opphav.ingest.inspection;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Copies a picture without what it says of the place where it was taken. Nothing moves: in Exif the directory of the place
 * is taken out and overwritten, in XMP its properties are, and the pixels stay as they are. What follows the end of a JPEG
 * picture, which can be another picture or a film with a place of its own, is left off.
 */
final class PlaceRemoval {
    private static final int PLACE = 0x8825;
    private static final int MOST_XMP = 32 << 20;
    private static final String NAME = "[\\w.-]+:(?i:GPS)\\w*";
    private static final Pattern PROPERTY = Pattern.compile("(?s)<(" + NAME + ")(?:\\s[^<>]*)?(?:/>|>.*?</\\1\\s*>)"
            + "|(?<=\\s)" + NAME + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private PlaceRemoval() {}

    /**
     * Writes the copy.
     *
     * @return whether the place could be taken out; if not, the copy is of no use
     */
    static boolean copy(Path picture, Container container, Path copy) throws IOException, Refusal {
        Files.copy(picture, copy, StandardCopyOption.REPLACE_EXISTING);
        try (var bytes = FileBytes.open(copy, READ, WRITE)) {
            var parts = container.parts(bytes);
            for (var note : parts.notes()) {
                remove(bytes, note);
            }
            bytes.cut(parts.end());
        } catch (EOFException e) {
            return false;
        }
        return !PictureNotes.of(copy).maySayPlace();
    }

    private static void remove(FileBytes bytes, Note note) throws IOException {
        switch (note.kind()) {
            case EXIF -> removeFromExif(bytes, note);
            case XMP -> removeFromXmp(bytes, note);
        }
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

    private static void removeFromXmp(FileBytes bytes, Note note) throws IOException {
        if (note.length() > MOST_XMP) {
            return;
        }
        var xmp = bytes.text(note.at(), (int) note.length());
        for (var found : places(xmp)) {
            var blank = " ".repeat(found[1] - found[0]).getBytes(StandardCharsets.ISO_8859_1);
            bytes.write(note.at() + found[0], blank);
        }
    }

    private static List<int[]> places(String xmp) {
        var places = new ArrayList<int[]>();
        var property = PROPERTY.matcher(xmp);
        while (property.find()) {
            places.add(new int[] {property.start(), property.end()});
        }
        return places;
    }
}
