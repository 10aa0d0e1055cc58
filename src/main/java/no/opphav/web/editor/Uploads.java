package no.opphav.web.editor;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.format.ReadableBytes;
import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;
import no.opphav.ingest.IncomingFile;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The files that forms bring. */
@Singleton
class Uploads {
    private final FileLimit largest;

    Uploads(@Value("${opphav.upload.max-size:2GB}") @ReadableBytes long largest) {
        this.largest = FileLimit.of(largest);
    }

    FileLimit largest() {
        return largest;
    }

    /** Whether a file was chosen at all; a browser sends an empty part without a name where none was. */
    static boolean isChosen(@Nullable CompletedFileUpload file) {
        return file != null && !file.getFilename().isBlank();
    }

    /** Reads the file to its end, and forgets it whatever comes of that. */
    static <T> T read(@Nullable CompletedFileUpload file, Function<IncomingFile, T> use) {
        if (file == null || !isChosen(file)) {
            throw Problem.field("file", "required");
        }
        try (var content = file.getInputStream()) {
            return use.apply(new IncomingFile(file.getFilename(), content, file.getSize()));
        } catch (IOException e) {
            throw Problem.of(ProblemCode.UPLOAD_INCOMPLETE).at(FieldProblem.of("file", "file-incomplete"));
        }
    }
}
