package no.opphav.ingest.captions;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.LocalBytes;
import no.opphav.ingest.Staging;
import no.opphav.ingest.worker.Rooms;
import no.opphav.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads captions that were taken in, so that nobody has to who looks at the transcript. */
@Singleton
class TranscriptRun {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptRun.class);

    private final Workspace workspace;
    private final Captions captions;
    private final Transcripts transcripts;
    private final Staging staging;
    private final LocalBytes bytes;

    TranscriptRun(Workspace workspace, Captions captions, Transcripts transcripts, Staging staging, LocalBytes bytes) {
        this.workspace = workspace;
        this.captions = captions;
        this.transcripts = transcripts;
        this.staging = staging;
        this.bytes = bytes;
    }

    void read(UUID fileId) {
        workspace.file(fileId).filter(Transcripts::concerns).ifPresent(this::read);
    }

    private void read(AssetFile file) {
        var room = staging.room();
        try {
            transcripts.write(file.id(), captions.cues(bytes.of(file, room)));
        } catch (Problem problem) {
            LOG.warn("Captions {} get no transcript: {}", file.id(), problem.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }
}
