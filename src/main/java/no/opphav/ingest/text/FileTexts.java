package no.opphav.ingest.text;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;

/** The text of files, by which they are found. */
@Singleton
public class FileTexts {
    private final FileTextRows rows;
    private final SchedulerClient scheduler;
    private final Clock clock;

    FileTexts(FileTextRows rows, SchedulerClient scheduler, Clock clock) {
        this.rows = rows;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether files of this kind are read. */
    public static boolean concerns(AssetFile file) {
        return TextFormat.of(file.mediaType()).isPresent();
    }

    /** A file was taken in: it is read, in the background. */
    public void expect(UUID fileId) {
        scheduler.scheduleIfNotExists(TextTasks.READ.instance(fileId.toString()).build(), clock.instant());
    }

    /** Keeps the pages of a file that hold text, in place of what was kept. */
    @Transactional
    void write(UUID fileId, List<String> pages) {
        rows.delete(fileId);
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).isEmpty()) {
                rows.insert(fileId, i + 1, pages.get(i));
            }
        }
    }
}
