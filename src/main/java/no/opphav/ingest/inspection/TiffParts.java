package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a TIFF file (TIFF 6.0), whose pixels and notes have to be there. */
final class TiffParts {
    private static final int XMP = 700;
    private static final int IPTC = 33_723;
    private static final int RESOURCES = 34_377;
    private static final int[][] PIXELS = {{273, 279}, {324, 325}};

    private TiffParts() {}

    static Container.Parts of(FileBytes file) throws IOException, Refusal {
        var notes = new ArrayList<Note>();
        var tiff = Ifd.structure(file, 0, file.size());
        if (tiff.isEmpty()) {
            return Container.Parts.none(file);
        }
        notes.add(Note.exif(0, file.size()));
        var resources = new ArrayList<Ifd.Entry>();
        for (var ifd : tiff.get().chain()) {
            ifd.entry(XMP).ifPresent(entry -> notes.add(Note.xmp(entry.valueAt(), entry.length())));
            ifd.entry(IPTC).ifPresent(entry -> notes.add(Note.iptc(entry.valueAt(), entry.length())));
            ifd.entry(RESOURCES).ifPresent(resources::add);
            for (var tags : PIXELS) {
                check(file, ifd.numbers(tags[0]), ifd.numbers(tags[1]));
            }
        }
        for (var entry : resources) {
            ImageResources.note(file, entry.valueAt(), entry.valueAt() + entry.length(), notes);
        }
        if (notes.stream().anyMatch(note -> note.at() + note.length() > file.size())) {
            throw new EOFException("Its notes are cut off");
        }
        return new Container.Parts(notes, file.size());
    }

    private static void check(FileBytes file, List<Long> starts, List<Long> lengths) throws EOFException {
        for (int i = 0; i < Math.min(starts.size(), lengths.size()); i++) {
            if (starts.get(i) + lengths.get(i) > file.size()) {
                throw new EOFException("Its pixels are cut off");
            }
        }
    }
}
