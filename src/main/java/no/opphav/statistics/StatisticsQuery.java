package no.opphav.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are wanted.
 *
 * @param from the first day, where the service is
 * @param to the last day
 * @param step by which time is shown
 * @param asset only of this one; null for all
 * @param language only in this one; null for all
 * @param terms only under the terms of this code; null for all
 */
public record StatisticsQuery(
        LocalDate from,
        LocalDate to,
        Step step,
        @Nullable Slug asset,
        @Nullable LanguageTag language,
        @Nullable Slug terms) {
    /** Two years by day, and as long as there can be anything by month. */
    public static final int MOST_DAYS = 731;

    private static final int MOST_YEARS = 30;

    /**
     * @throws Problem {@code INVALID_FIELDS} about {@code to}: {@code last-day-before-first}, {@code too-many-days}
     */
    public StatisticsQuery {
        if (to.isBefore(from)) {
            throw Problem.field("to", "last-day-before-first");
        }
        var most = step == Step.MONTH ? from.plusYears(MOST_YEARS) : from.plusDays(MOST_DAYS - 1L);
        if (to.isAfter(most)) {
            throw Problem.field("to", "too-many-days", ChronoUnit.DAYS.between(from, most) + 1);
        }
    }
}
