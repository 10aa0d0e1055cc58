package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.preview.PageRange;
import no.opphav.ingest.preview.Previewer;
import no.opphav.ingest.preview.Previewer.Drawn;
import no.opphav.ingest.preview.Undrawable;
import no.opphav.ingest.worker.Rooms;
import no.opphav.kernel.Checksum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a file that was taken in: its first page, and then some of those that follow, which can be seen as they appear. A
 * file that cannot be drawn is offered all the same: its page shows an icon. A store that cannot be reached ends the run
 * with an exception, so that it is tried again.
 */
@Singleton
class PreviewRun {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewRun.class);
    private static final int PAGES_AT_ONCE = 5;

    private final Workspace workspace;
    private final Safekeeping safekeeping;
    private final Previewer previewer;
    private final Undrawns undrawns;
    private final Staging staging;
    private final LocalBytes bytes;
    private final PreviewSettings settings;

    PreviewRun(
            Workspace workspace,
            Safekeeping safekeeping,
            Previewer previewer,
            Undrawns undrawns,
            Staging staging,
            LocalBytes bytes,
            PreviewSettings settings) {
        this.workspace = workspace;
        this.safekeeping = safekeeping;
        this.previewer = previewer;
        this.undrawns = undrawns;
        this.staging = staging;
        this.bytes = bytes;
        this.settings = settings;
    }

    void draw(UUID fileId) {
        workspace.file(fileId).filter(file -> previewer.draws(file.mediaType())).ifPresent(this::draw);
    }

    private void draw(AssetFile file) {
        var room = staging.room();
        try {
            draw(file, bytes.of(file, room), room);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    private void draw(AssetFile file, Path copy, Path room) throws IOException {
        int count = file.pages() == null ? 1 : file.pages();
        var drawn = false;
        IOException failure = null;
        for (var pages = PageRange.COVER;
                pages.first() <= Math.min(count, settings.pages());
                pages = following(pages)) {
            try {
                count = draw(file, copy, pages, Files.createTempDirectory(room, "previews"));
                drawn = true;
            } catch (IOException e) {
                LOG.warn("Pages of file {} ({}) get no preview: {}", file.id(), file.mediaType(), e.getMessage());
                failure = failure == null ? e : failure;
            }
        }
        if (drawn || failure == null) {
            undrawns.remove(file.id());
        } else {
            undrawns.add(file.id(), Undrawable.reason(failure));
        }
    }

    /** Draws some pages and says how many there are. */
    private int draw(AssetFile file, Path copy, PageRange pages, Path folder) throws IOException {
        var drawing = previewer.draw(copy, file.mediaType(), pages, folder);
        workspace.addPreviews(
                file.id(), drawing.pictures().stream().map(this::kept).toList());
        Rooms.delete(folder);
        return drawing.pages();
    }

    private PageRange following(PageRange pages) {
        return pages.next(Math.clamp(settings.pages() - pages.last(), 1, PAGES_AT_ONCE));
    }

    private NewPreview kept(Drawn drawn) {
        try {
            byte[] bytes = Files.readAllBytes(drawn.file());
            var checksum = Checksum.ofContent(bytes);
            safekeeping.keep(checksum, bytes.length, new java.io.ByteArrayInputStream(bytes));
            return new NewPreview(
                    drawn.part(),
                    drawn.page(),
                    drawn.width(),
                    drawn.height(),
                    checksum,
                    bytes.length,
                    drawn.mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
