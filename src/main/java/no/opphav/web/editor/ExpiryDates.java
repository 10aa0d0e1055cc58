package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import no.opphav.kernel.Site;

/** The last day of an access, as a form has it, and the instant at which it ends. */
@Singleton
class ExpiryDates {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Site site;
    private final Clock clock;

    ExpiryDates(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, site.timeZone());
    }

    /** The end of a day that is written as ISO 8601 has it. */
    Optional<Instant> read(String day) {
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .atTime(END_OF_DAY)
                    .atZone(site.timeZone())
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What stands for a day that could not be read; nothing is approved with it. */
    Instant never() {
        return Instant.EPOCH;
    }
}
