package no.opphav.ingest.inspection;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;

/** Recognises a file by its content, holds its name against it, and has it read by its format's reader. */
@Singleton
class ContentInspector implements Inspector {
    private static final MediaType BROKEN_OFFICE = new MediaType("application/x-tika-ooxml");
    private static final MediaType LOCKED_OFFICE = new MediaType("application/x-tika-ooxml-protected");

    private final TypeDetector detector;

    ContentInspector(TypeDetector detector) {
        this.detector = detector;
    }

    @Override
    public Inspection inspect(Path file, FileName name) {
        try {
            var format = recognise(file, name);
            return new Inspection.Accepted(format.mediaType(), format.reader().read(file));
        } catch (Refusal refusal) {
            return refusal.refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
