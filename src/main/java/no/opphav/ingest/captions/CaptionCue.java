package no.opphav.ingest.captions;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("caption_cue")
record CaptionCue(
        UUID fileId,
        int position,
        long startMs,
        long endMs,
        @Nullable String speaker,
        String text) {
    Cue cue() {
        return new Cue(Duration.ofMillis(startMs), Duration.ofMillis(endMs), speaker, text);
    }
}
