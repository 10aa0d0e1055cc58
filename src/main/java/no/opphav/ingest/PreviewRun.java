package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.preview.Previewer;
import no.opphav.ingest.preview.Previewer.Drawn;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a file that was taken in. A file that cannot be drawn is offered all the same: its page shows an icon. A store that
 * cannot be reached ends the run with an exception, so that it is tried again.
 */
@Singleton
class PreviewRun {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewRun.class);

    private final Workspace workspace;
    private final ObjectStore store;
    private final Safekeeping safekeeping;
    private final Previewer previewer;
    private final Staging staging;

    PreviewRun(Workspace workspace, ObjectStore store, Safekeeping safekeeping, Previewer previewer, Staging staging) {
        this.workspace = workspace;
        this.store = store;
        this.safekeeping = safekeeping;
        this.previewer = previewer;
        this.staging = staging;
    }

    void draw(UUID fileId) {
        workspace.file(fileId).filter(file -> previewer.draws(file.mediaType())).ifPresent(this::draw);
    }

    private void draw(AssetFile file) {
        var room = staging.room();
        try {
            var drawn = drawn(file, fetched(file, room), Files.createDirectory(room.resolve("previews")));
            if (!drawn.isEmpty()) {
                workspace.addPreviews(file.id(), drawn.stream().map(this::kept).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Staging.delete(room);
        }
    }

    private Path fetched(AssetFile file, Path room) throws IOException {
        var copy = room.resolve("file");
        try (var bytes = store.open(file.checksum(), 0, file.size())) {
            Files.copy(bytes, copy);
        }
        return copy;
    }

    private List<Drawn> drawn(AssetFile file, Path copy, Path folder) {
        try {
            return previewer.draw(copy, file.mediaType(), folder);
        } catch (IOException e) {
            LOG.warn("File {} ({}) gets no preview: {}", file.id(), file.mediaType(), e.getMessage());
            return List.of();
        }
    }

    private NewPreview kept(Drawn drawn) {
        try {
            byte[] bytes = Files.readAllBytes(drawn.file());
            var checksum = Checksum.ofContent(bytes);
            safekeeping.keep(checksum, bytes.length, new java.io.ByteArrayInputStream(bytes));
            return new NewPreview(drawn.width(), drawn.height(), checksum, bytes.length, drawn.mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
