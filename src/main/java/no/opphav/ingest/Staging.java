package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.EMPTY_UPLOAD;
import static no.opphav.kernel.ProblemCode.STORE_UNAVAILABLE;
import static no.opphav.kernel.ProblemCode.UPLOAD_INCOMPLETE;
import static no.opphav.kernel.ProblemCode.UPLOAD_TOO_LARGE;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which files wait on this machine's disk while they are looked at. What a killed service left in it is gone
 * at the next start.
 */
@Context
class Staging {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final int CHUNK = 128 << 10;

    private final Path folder;
    private final UploadSettings settings;

    Staging(@Value("${opphav.data}") Path data, UploadSettings settings) throws IOException {
        this.folder = data.resolve("staging");
        this.settings = settings;
        delete(folder);
        Files.createDirectories(folder);
    }

    /**
     * Takes in every byte that the client sends.
     *
     * @throws Problem {@code EMPTY_UPLOAD}, {@code UPLOAD_INCOMPLETE}, {@code UPLOAD_TOO_LARGE}, or {@code STORE_UNAVAILABLE}
     *     when this machine's disk takes no more
     */
    Staged receive(IncomingFile incoming) {
        refuseIfTooLarge(incoming.length() == null ? 0 : incoming.length());
        var room = room();
        try {
            return whole(copied(incoming.content(), room), incoming.length());
        } catch (RuntimeException e) {
            delete(room);
            throw e;
        } catch (IOException e) {
            delete(room);
            LOG.error("An upload cannot be written to {}: {}", folder, e.getMessage());
            throw Problem.of(STORE_UNAVAILABLE);
        }
    }

    /** A new folder that only this service can read, to work in and then to {@link #delete}. */
    Path room() {
        try {
            return Files.createTempDirectory(folder, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a folder with everything in it, if it is there. */
    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (var part : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("{} stays behind until the next start: {}", path, e.getMessage());
        }
    }

    private Staged copied(InputStream content, Path room) throws IOException {
        var digest = Checksum.newDigest();
        var chunk = new byte[CHUNK];
        var size = 0L;
        try (var out = Files.newOutputStream(Staged.fileIn(room))) {
            for (int read = next(content, chunk); read >= 0; read = next(content, chunk)) {
                size += read;
                refuseIfTooLarge(size);
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return new Staged(room, Checksum.of(digest.digest()), size);
    }

    private static int next(InputStream content, byte[] chunk) {
        try {
            return content.read(chunk);
        } catch (IOException e) {
            throw incomplete();
        }
    }

    private static Staged whole(Staged staged, @Nullable Long declared) {
        if (declared != null && declared != staged.size()) {
            throw incomplete();
        }
        if (staged.size() == 0) {
            throw Problem.of(EMPTY_UPLOAD).at(FieldProblem.of("file", "file-empty"));
        }
        return staged;
    }

    private void refuseIfTooLarge(long size) {
        if (size > settings.maxSize()) {
            var limit = settings.words();
            throw Problem.of(UPLOAD_TOO_LARGE).at(FieldProblem.of("file", "file-too-large", limit));
        }
    }

    private static Problem incomplete() {
        return Problem.of(UPLOAD_INCOMPLETE).at(FieldProblem.of("file", "file-incomplete"));
    }
}
