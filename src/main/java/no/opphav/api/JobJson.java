package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import no.opphav.health.Job;
import org.jspecify.annotations.Nullable;

/** Work in the background. */
@Serdeable
record JobJson(
        String name,
        long waiting,
        Instant next,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures) {
    static JobJson of(Job job) {
        return new JobJson(job.name(), job.waiting(), job.next(), job.lastSuccess(), job.lastFailure(), job.failures());
    }
}
