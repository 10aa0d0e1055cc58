package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import no.opphav.health.Check;
import org.jspecify.annotations.Nullable;

/** How one thing is. */
@Serdeable
record CheckJson(
        String part,
        String state,
        String finding,
        long count,
        long total,
        @Nullable Instant since) {
    static CheckJson of(Check check) {
        return new CheckJson(
                Names.of(check.part()),
                Names.of(check.state()),
                Names.of(check.finding()),
                check.count(),
                check.total(),
                check.since());
    }
}
