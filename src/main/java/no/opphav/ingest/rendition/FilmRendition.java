package no.opphav.ingest.rendition;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the web rendition of a film has come.
 *
 * @param percent of the film that is converted, 0 to 100
 * @param reason why it could not be made; null unless it failed
 */
@MappedEntity("film_rendition")
public record FilmRendition(
        @Id UUID fileId,
        RenditionState state,
        int percent,
        @Nullable RenditionFailure reason,
        Instant changedAt) {
    /** Whether it may still be made without anybody asking for it again. */
    public boolean isUnderWay() {
        return state == RenditionState.WAITING || state == RenditionState.RUNNING;
    }

    /** Whether it makes sense to try again. */
    public boolean canBeTriedAgain() {
        return state == RenditionState.FAILED || state == RenditionState.CANCELLED;
    }
}
