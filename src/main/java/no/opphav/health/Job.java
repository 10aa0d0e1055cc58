package no.opphav.health;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background, of one kind.
 *
 * @param waiting how many are to be done; one where it is done again and again
 * @param next when the next is due
 * @param failures how often in a row it failed; of several the most
 * @param recurring whether it is done again and again
 */
@MappedEntity("scheduled_tasks")
public record Job(
        @Id String name,
        long waiting,
        Instant next,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures,
        boolean recurring) {
    boolean isFailing() {
        return failures > 0;
    }
}
