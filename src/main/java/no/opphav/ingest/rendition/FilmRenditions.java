package no.opphav.ingest.rendition;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.NewDerivative;
import no.opphav.catalogue.RemakingWanted;
import no.opphav.catalogue.Workspace;

/** The web renditions of films: made in the background, watched and cancelled by editors. */
@Singleton
public class FilmRenditions {
    private final FilmRenditionRows rows;
    private final Workspace workspace;
    private final Clock clock;

    FilmRenditions(FilmRenditionRows rows, Workspace workspace, Clock clock) {
        this.rows = rows;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Whether files of this kind may need one. */
    public static boolean concerns(AssetFile file) {
        return file.mediaType().type().equals("video");
    }

    /** A film was taken in: one is made if browsers need it. */
    public void expect(UUID fileId) {
        rows.insert(fileId, clock.instant());
    }

    /** By their films' ids; of files that are no films there is nothing. */
    public Map<UUID, FilmRendition> of(Collection<UUID> fileIds) {
        return fileIds.isEmpty()
                ? Map.of()
                : rows.findOf(fileIds).stream().collect(Collectors.toMap(FilmRendition::fileId, Function.identity()));
    }

    /** Ends one that is under way, on whichever node, within seconds; of another there is nothing to end. */
    public void cancel(UUID fileId) {
        rows.cancel(fileId, clock.instant());
    }

    /** Makes one that failed or was cancelled after all. */
    public void tryAgain(UUID fileId) {
        rows.tryAgain(fileId, clock.instant());
    }

    /** One that is damaged is made anew, in the transaction of the finding. */
    @EventListener
    void wanted(RemakingWanted wanted) {
        if (wanted.made() == RemakingWanted.Made.WEB_RENDITION) {
            rows.remake(wanted.fileId(), clock.instant());
        }
    }

    /** One was made; unless it was cancelled just before. */
    @Transactional
    void made(UUID fileId, NewDerivative film) {
        if (rows.end(fileId, RenditionState.MADE, 100, null, clock.instant()) > 0) {
            workspace.addDerivative(fileId, film);
        }
    }
}
