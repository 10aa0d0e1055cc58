package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.captions.Transcripts;
import no.opphav.ingest.rendition.FilmRenditions;
import no.opphav.ingest.text.FileTexts;
import no.opphav.kernel.Actor;

/** Writes a file down and, in the same transaction, what has to be made of it: previews, a film that
 * every browser plays, a transcript, the text by which it is found. */
@Singleton
class Ledger {
    private final Workspace workspace;
    private final FilmRenditions films;
    private final Transcripts transcripts;
    private final FileTexts texts;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Ledger(
            Workspace workspace,
            FilmRenditions films,
            Transcripts transcripts,
            FileTexts texts,
            SchedulerClient scheduler,
            Clock clock) {
        this.workspace = workspace;
        this.films = films;
        this.transcripts = transcripts;
        this.texts = texts;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional
    AssetFile add(UUID variantId, FileRole role, String label, NewFile file, Actor actor) {
        return withWork(workspace.addFile(variantId, role, label, file, actor));
    }

    @Transactional
    AssetFile begin(Supplier<UUID> variant, NewFile file, Actor actor) {
        return add(variant.get(), FileRole.ORIGINAL, "", file, actor);
    }

    @Transactional
    AssetFile replace(UUID renditionId, NewFile file, Actor actor) {
        return withWork(workspace.replaceFile(renditionId, file, actor));
    }

    private AssetFile withWork(AssetFile file) {
        var task = PreviewTasks.DRAW.instance(file.id().toString()).build();
        scheduler.scheduleIfNotExists(task, clock.instant());
        if (FilmRenditions.concerns(file)) {
            films.expect(file.id());
        }
        if (Transcripts.concerns(file)) {
            transcripts.expect(file.id());
        }
        if (FileTexts.concerns(file)) {
            texts.expect(file.id());
        }
        return file;
    }
}
