package no.opphav.terms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When, as XML Schema writes it: a day ({@code xsd:date}) or an instant with its offset ({@code xsd:dateTime}).
 *
 * @param begins the first instant of it
 * @param ends the last, or the first again where it has no length
 * @param isDay whether it is a whole day
 */
record Moment(Instant begins, Instant ends, boolean isDay) {
    static Optional<Moment> parse(String written) {
        return day(written).or(() -> instant(written));
    }

    private static Optional<Moment> day(String written) {
        try {
            var day = LocalDate.parse(written);
            var begins = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            var ends = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
            return Optional.of(new Moment(begins, ends, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> instant(String written) {
        try {
            var instant = OffsetDateTime.parse(written).toInstant();
            return Optional.of(new Moment(instant, instant, false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
