package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that only its editors get, because it may say where it was made.
 *
 * @param lookedAt when it was found that the place cannot be taken out of it; null until it was looked into
 */
@MappedEntity("held_file")
public record HeldFile(UUID fileId, @Nullable Instant lookedAt) {
    /** Whether it may still be let go without anybody's doing. */
    public boolean isWaiting() {
        return lookedAt == null;
    }
}
