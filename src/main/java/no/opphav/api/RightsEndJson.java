package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import no.opphav.rights.RightsEnd;
import org.jspecify.annotations.Nullable;

/** That something can no longer be offered, or will be no longer. */
@Serdeable
record RightsEndJson(
        String asset,
        String title,
        String language,
        @Nullable String file,
        String cause,
        Instant endsAt) {
    static RightsEndJson of(RightsEnd end) {
        return new RightsEndJson(
                end.asset().value(),
                end.title(),
                end.language().value(),
                end.file(),
                Names.of(end.cause()),
                end.endsAt());
    }
}
