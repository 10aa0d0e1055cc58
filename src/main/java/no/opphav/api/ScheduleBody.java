package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an asset is published and withdrawn by itself. */
@Serdeable
record ScheduleBody(
        @Nullable Instant publishAt,
        @Nullable Instant withdrawAt,
        @Nullable Long revision) {}
