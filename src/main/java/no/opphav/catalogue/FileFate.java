package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a file is no longer the one that its rendition offers; null where it still is. */
@MappedEntity("file")
record FileFate(@Nullable Instant removedAt, @Nullable Instant supersededAt) {
    boolean isCurrent() {
        return removedAt == null && supersededAt == null;
    }

    /** Whether it was offered when the asset could already be seen. */
    boolean endedAfter(@Nullable Instant published) {
        var ended = supersededAt == null ? removedAt : supersededAt;
        return ended != null && published != null && !ended.isBefore(published);
    }

    /** Whether another took its place when the asset could already be seen. */
    boolean wasSupersededAfter(@Nullable Instant published) {
        return removedAt == null && supersededAt != null && published != null && !supersededAt.isBefore(published);
    }
}
