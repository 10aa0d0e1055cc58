package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Recognises a file by its content, holds its name against it, and has it read by its format's reader. */
final class ContentInspector {
    private static final MediaType BROKEN_OFFICE = new MediaType("application/x-tika-ooxml");
    private static final MediaType LOCKED_OFFICE = new MediaType("application/x-tika-ooxml-protected");

    private final TypeDetector detector;

    ContentInspector(TypeDetector detector) {
        this.detector = detector;
    }

    /**
     * What the file is, or why it cannot be taken.
     *
     * @param room a folder for what is made of it
     * @throws CopyWanted if it says where it was made, and is so large that whoever asks has to copy it first
     * @throws IOException if it is none of the things it could be
     */
    Inspection inspect(Path file, FileName name, Path room) throws IOException {
        try {
            if (Archive.is(file)) {
                Archive.check(file);
            }
            var format = recognise(file, name);
            checkWhole(file, format);
            var facts = format.reader().read(file);
            return new Inspection.Accepted(format.mediaType(), facts, withoutPlace(file, format, facts, room));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    private static void checkWhole(Path file, Format format) throws IOException, Refusal {
        if (format.container() != null) {
            try (var bytes = FileBytes.open(file)) {
                format.container().parts(bytes);
            } catch (EOFException e) {
                throw Refusal.damaged();
            }
        }
    }

    private static @Nullable Path withoutPlace(Path file, Format format, Facts facts, Path room)
            throws IOException, Refusal {
        return switch (PlaceFinding.ask(file, format, facts)) {
            case SILENT -> null;
            case UNREADABLE -> throw placeStays(format);
            case TELLS -> withoutPlace(file, format, room);
        };
    }

    private static Path withoutPlace(Path file, Format format, Path room) throws IOException, Refusal {
        var container = format.container();
        if (container == null) {
            throw placeStays(format);
        }
        var copy = CopyWanted.copy(file, room.resolve(InspectionMessages.WITHOUT_PLACE));
        if (!PlaceRemoval.from(copy, container)
                || PlaceFinding.ask(copy, format, format.reader().read(copy)) != PlaceFinding.Answer.SILENT) {
            throw placeStays(format);
        }
        return copy;
    }

    private static Refusal placeStays(Format format) {
        var reason = format.mediaType().type().equals("image") ? "file-place-stays" : "file-film-place-stays";
        return new Refusal(ProblemCode.TYPE_NOT_ACCEPTED, reason);
    }

    private Format recognise(Path file, FileName name) throws IOException, Refusal {
        var content = detector.byContent(file);
        if (content.equals(LOCKED_OFFICE)) {
            throw Refusal.locked();
        }
        if (content.equals(BROKEN_OFFICE)) {
            throw Refusal.damaged();
        }
        if (content.value().contains("macroenabled")) {
            throw Refusal.active("vbaProject.bin");
        }
        var promised = Formats.ofExtension(name.extension());
        if (promised.isPresent()) {
            return promised.filter(format -> format.holds(content)).orElseThrow(() -> mismatch(name, content));
        }
        var type = detector.byContentAndName(file, name);
        var found = Formats.ofMediaType(type).filter(format -> format.holds(content));
        var format = found.orElseThrow(() -> notAccepted(type));
        if (detector.knowsExtension(name)) {
            throw mismatch(name, content);
        }
        return format;
    }

    private static Refusal mismatch(FileName name, MediaType content) {
        return new Refusal(ProblemCode.TYPE_MISMATCH, "file-mismatch", name.extension(), content.value());
    }

    private static Refusal notAccepted(MediaType type) {
        return new Refusal(ProblemCode.TYPE_NOT_ACCEPTED, "file-type", type.value());
    }
}
