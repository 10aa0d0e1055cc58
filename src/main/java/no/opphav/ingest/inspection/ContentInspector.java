package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Path;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;

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
     * @throws IOException if it is none of the things it could be
     */
    Inspection inspect(Path file, FileName name, Path room) throws IOException {
        try {
            var format = recognise(file, name);
            return new Inspection.Accepted(format.mediaType(), format.reader().read(file), null);
        } catch (Refusal refusal) {
            return refusal.refused();
        }
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
