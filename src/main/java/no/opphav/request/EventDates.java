package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.opphav.kernel.Written;

/** Reads the dates of events. */
@Singleton
class EventDates {
    private static final int YEARS_AHEAD = 2;

    private final ServiceLevel level;

    EventDates(ServiceLevel level) {
        this.level = level;
    }

    /** A date that is today or later, as ISO 8601 writes it. What is wrong with it is noted. */
    Optional<LocalDate> read(Written written, String given) {
        if (!written.require("eventDate", given)) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(given.strip());
            if (date.isBefore(level.today())) {
                written.wrong("eventDate", "date-in-past");
            } else if (date.isAfter(level.today().plusYears(YEARS_AHEAD))) {
                written.wrong("eventDate", "date-too-far");
            }
            return Optional.of(date);
        } catch (DateTimeParseException e) {
            written.wrong("eventDate", "not-a-date");
            return Optional.empty();
        }
    }
}
