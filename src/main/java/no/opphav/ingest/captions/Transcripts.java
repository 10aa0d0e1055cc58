package no.opphav.ingest.captions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.MediaType;

/** What films say, by the captions that say it. Whoever asks sees to it that they may be read. */
@Singleton
public class Transcripts {
    private final CaptionCueRows rows;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Transcripts(CaptionCueRows rows, SchedulerClient scheduler, Clock clock) {
        this.rows = rows;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether a transcript can be made of files of this kind. */
    public static boolean concerns(AssetFile file) {
        return file.mediaType().equals(MediaType.WEBVTT);
    }

    /** Captions were taken in: they are read, in the background. */
    public void expect(UUID fileId) {
        scheduler.scheduleIfNotExists(
                TranscriptTasks.READ.instance(fileId.toString()).build(), clock.instant());
    }

    /** Those captions among these files that have been read. */
    public Set<UUID> read(Collection<UUID> fileIds) {
        return fileIds.isEmpty() ? Set.of() : Set.copyOf(rows.findRead(fileIds));
    }

    /** The transcript of captions; without paragraphs if they have not been read yet. */
    public Transcript of(UUID fileId) {
        return Transcript.of(rows.findOf(fileId).stream().map(CaptionCue::cue).toList());
    }

    /** The same in the pieces in which it is shown while it is said. */
    public Transcript lineByLine(UUID fileId) {
        return new Transcript(rows.findOf(fileId).stream()
                .map(CaptionCue::cue)
                .map(cue -> new Transcript.Paragraph(cue.start(), cue.speaker(), cue.text()))
                .toList());
    }

    @Transactional
    void write(UUID fileId, List<Cue> cues) {
        rows.delete(fileId);
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            rows.insert(fileId, i, cue.start().toMillis(), cue.end().toMillis(), cue.speaker(), cue.text());
        }
    }
}
