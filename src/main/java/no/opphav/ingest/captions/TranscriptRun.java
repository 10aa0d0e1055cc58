package no.opphav.ingest.captions;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads captions that were taken in, so that nobody has to who looks at the transcript. */
@Singleton
class TranscriptRun {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptRun.class);

    private final Workspace workspace;
    private final ObjectStore store;
    private final Captions captions;
    private final Transcripts transcripts;
    private final Path folder;

    TranscriptRun(
            Workspace workspace,
            ObjectStore store,
            Captions captions,
            Transcripts transcripts,
            @Value("${opphav.data}") Path data) {
        this.workspace = workspace;
        this.store = store;
        this.captions = captions;
        this.transcripts = transcripts;
        this.folder = data.resolve("staging");
    }

    void read(UUID fileId) {
        workspace.file(fileId).filter(Transcripts::concerns).ifPresent(this::read);
    }

    private void read(AssetFile file) {
        try {
            var copy = Files.createTempFile(folder, "captions", ".vtt");
            try (var bytes = store.open(file.checksum(), 0, file.size())) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                transcripts.write(file.id(), captions.cues(copy));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (Problem problem) {
            LOG.warn("Captions {} get no transcript: {}", file.id(), problem.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
