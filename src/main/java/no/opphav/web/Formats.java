package no.opphav.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Dates, sizes and durations as they are written in one language. */
final class Formats {
    private static final long STEP = 1000;
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private final InterfaceLanguage language;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter time;
    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter moment;

    Formats(InterfaceLanguage language, ZoneId zone) {
        var english = language == InterfaceLanguage.EN;
        this.language = language;
        this.zone = zone;
        this.date = pattern(english ? "d MMMM uuuu" : "d. MMMM uuuu");
        this.dayAndMonth = pattern(english ? "d MMM" : "d. MMM");
        this.weekday = pattern(english ? "EEEE d MMMM" : "EEEE d. MMMM");
        this.time = pattern(english ? "d MMMM, HH:mm" : "d. MMMM 'kl.' HH.mm");
        this.dayAndTime = pattern(english ? "d MMMM uuuu, HH:mm" : "d. MMMM uuuu 'kl.' HH.mm");
        this.moment = pattern(english ? "d MMMM uuuu, HH:mm z" : "d. MMMM uuuu 'kl.' HH.mm z");
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(zone);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    String number(long count) {
        return NumberFormat.getIntegerInstance(language.locale()).format(count);
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String shortDate(LocalDate day) {
        return dayAndMonth.format(day).replaceAll("\\.$", "");
    }

    String weekday(LocalDate day) {
        return weekday.format(day);
    }

    String time(Instant instant) {
        return time.format(instant);
    }

    String dayAndTime(Instant instant) {
        return dayAndTime.format(instant);
    }

    String moment(Instant instant) {
        return moment.format(instant);
    }

    String number(BigDecimal number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    /** In decimal units, with one decimal below ten of a unit: 940 kB, 2,4 MB, 12 MB. */
    String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP - 0.5 && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        var number = NumberFormat.getInstance(language.locale());
        number.setMaximumFractionDigits(unit > 1 && amount < 9.95 ? 1 : 0);
        return number.format(amount) + "\u00a0" + UNITS.get(unit);
    }

    /** As a player shows it: 3:12, 1:02:05. */
    String duration(Duration length) {
        var whole = length.plusMillis(500);
        return whole.toHours() > 0
                ? "%d:%02d:%02d".formatted(whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart())
                : "%d:%02d".formatted(whole.toMinutes(), whole.toSecondsPart());
    }
}
