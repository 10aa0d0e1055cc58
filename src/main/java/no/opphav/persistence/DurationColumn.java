package no.opphav.persistence;

import jakarta.inject.Singleton;
import java.time.Duration;

/** In milliseconds. */
@Singleton
public final class DurationColumn extends Column<Duration, Long> {
    DurationColumn() {
        super(Duration::toMillis, Duration::ofMillis);
    }
}
