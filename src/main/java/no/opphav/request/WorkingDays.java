package no.opphav.request;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday, public holidays excepted. */
final class WorkingDays {
    private WorkingDays() {}

    /** The day on which so many working days have passed since a day, which itself does not count. */
    static LocalDate after(LocalDate day, int workingDays) {
        var end = day;
        for (var left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            left -= isWorkingDay(end) ? 1 : 0;
        }
        return end;
    }

    /** The last working day before a day. */
    static LocalDate lastBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** A day, or the last working day before it where it is none. */
    static LocalDate lastUpTo(LocalDate day) {
        return isWorkingDay(day) ? day : lastBefore(day);
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !NorwegianHolidays.contains(day);
    }
}
