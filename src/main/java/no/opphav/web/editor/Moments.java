package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import no.opphav.kernel.Site;
import no.opphav.web.FormState;
import org.jspecify.annotations.Nullable;

/** Instants as forms have them: the date and time of day where the service is, or the last day before them. */
@Singleton
class Moments {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Site site;

    Moments(Site site) {
        this.site = site;
    }

    /** The date and the time of day; empty for none. */
    String written(@Nullable Instant instant) {
        return instant == null ? "" : MINUTES.format(instant.atZone(site.timeZone()));
    }

    /** The last day of which all is before the instant; empty for none. */
    String lastDay(@Nullable Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(site.timeZone()).toLocalDate().minusDays(1).toString();
    }

    /**
     * The instant that stands in a field; null where nothing does.
     *
     * @param known what stood there: it is kept to the second where the field still shows it
     */
    @Nullable Instant moment(FormReading reading, FormState form, String field, @Nullable Instant known) {
        return form.value(field).equals(written(known)) ? known : read(reading, form, field, this::moment);
    }

    /** The end of the day that stands in a field; null where none does. */
    @Nullable Instant endOfDay(FormReading reading, FormState form, String field) {
        return read(reading, form, field, this::endOfDay);
    }

    private static @Nullable Instant read(
            FormReading reading, FormState form, String field, Function<String, Optional<Instant>> reader) {
        return form.value(field).isBlank() ? null : reading.read(field, "not-a-date", reader, Instant.EPOCH);
    }

    private Optional<Instant> moment(String written) {
        try {
            return Optional.of(
                    LocalDateTime.parse(written.strip()).atZone(site.timeZone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> endOfDay(String written) {
        return day(written)
                .map(day -> day.plusDays(1).atStartOfDay(site.timeZone()).toInstant());
    }

    /** A day as ISO 8601 has it. */
    static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
