package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/** Whether a picture or a film says where it was made. */
final class PlaceFinding {
    private static final int MOST_XMP = 32 << 20;

    private PlaceFinding() {}

    /**
     * Whether it does, or may, in notes that nobody here can read.
     *
     * @param facts what its reader found in it
     */
    static Answer ask(Path file, Format format, Facts facts) throws IOException, Refusal {
        if (isPicture(format) && format.container() != null) {
            var notes = PictureNotes.of(file);
            return notes.sayPlace() || mayBeInDamagedXmp(notes, file, format.container()) || isNoted(file, format)
                    ? Answer.TELLS
                    : unlessUnread(notes, file, format);
        }
        return facts.tellPlace() || isNoted(file, format) ? Answer.TELLS : Answer.SILENT;
    }

    /** What came of it. */
    enum Answer {
        /** Or it has a packet of XMP that cannot be read, mentions one, and can be emptied. */
        TELLS,
        SILENT,
        /** It has notes that cannot be read, and may tell a place to whoever can. */
        UNREADABLE
    }

    private static boolean isNoted(Path file, Format format) throws IOException, Refusal {
        if (format.container() == null) {
            return false;
        }
        try (var bytes = FileBytes.open(file)) {
            for (var note : format.container().parts(bytes).notes()) {
                if (note.tellsPlace(bytes) || (!isPicture(format) && isInXmp(bytes, note))) {
                    return true;
                }
            }
            return false;
        } catch (EOFException e) {
            throw Refusal.damaged();
        }
    }

    /** One that its reader found, and that does not stand where it can be seen, may say anything. */
    private static boolean mayBeInDamagedXmp(PictureNotes notes, Path file, Container container)
            throws IOException, Refusal {
        long unread = notes.damagedXmp();
        if (unread == 0) {
            return false;
        }
        try (var bytes = FileBytes.open(file)) {
            var damaged = XmpPlaces.damaged(bytes, container.parts(bytes).notes());
            return damaged.size() < unread || damaged.stream().anyMatch(XmpPlaces.Damaged::mayTellPlace);
        } catch (EOFException e) {
            throw Refusal.damaged();
        }
    }

    /** Of a picture, its reader knows. */
    private static boolean isInXmp(FileBytes bytes, Note note) throws IOException {
        return note.kind() == Note.Kind.XMP
                && (note.length() > MOST_XMP || XmpPlaces.mayBeIn(bytes.bytes(note.at(), (int) note.length())));
    }

    private static Answer unlessUnread(PictureNotes notes, Path file, Format format) throws IOException, Refusal {
        try (var bytes = FileBytes.open(file)) {
            boolean some = format.container() != null
                    && !format.container().parts(bytes).notes().isEmpty();
            return some && !notes.areRead() ? Answer.UNREADABLE : Answer.SILENT;
        }
    }

    private static boolean isPicture(Format format) {
        return format.mediaType().type().equals("image");
    }
}
