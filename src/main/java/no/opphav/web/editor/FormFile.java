package no.opphav.web.editor;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.util.function.Function;
import no.opphav.ingest.IncomingFile;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The file that a form brings. Closing lets go of what it takes on disk, whether or not it was read. */
final class FormFile implements AutoCloseable {
    private final @Nullable CompletedFileUpload file;
    private boolean read;

    FormFile(@Nullable CompletedFileUpload file) {
        this.file = file;
    }

    /** Whether a file was chosen at all; a browser sends an empty part without a name where none was. */
    boolean isChosen() {
        return file != null && !file.getFilename().isBlank();
    }

    /** Reads the file to its end, once. */
    <T> T read(Function<IncomingFile, T> use) {
        if (file == null || !isChosen()) {
            throw Problem.field("file", "required");
        }
        read = true;
        try (var content = file.getInputStream()) {
            return use.apply(new IncomingFile(file.getFilename(), content, file.getSize()));
        } catch (IOException e) {
            throw Problem.of(ProblemCode.UPLOAD_INCOMPLETE).at(FieldProblem.of("file", "file-incomplete"));
        }
    }

    @Override
    public void close() {
        if (file != null && !read) {
            file.discard();
        }
    }
}
