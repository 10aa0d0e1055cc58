package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest(name = "three working days after {0}: {1} ({2})")
    @CsvSource({
        "2026-11-24, 2026-11-27, Tuesday to Friday",
        "2026-11-26, 2026-12-01, over a weekend",
        "2026-11-28, 2026-12-02, from a Saturday",
        "2026-03-31, 2026-04-08, over Easter 2026",
        "2026-04-29, 2026-05-05, over the first of May",
        "2026-05-13, 2026-05-19, over Ascension Day; 17 May is a Sunday",
        "2027-05-12, 2027-05-18, over 17 May and Whit Monday 2027",
        "2026-12-23, 2026-12-29, over Christmas",
        "2026-12-30, 2027-01-05, over New Year"
    })
    void three_working_days_pass_over_weekends_and_holidays(LocalDate from, LocalDate until, String why) {
        assertThat(WorkingDays.after(from, 3)).as(why).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void easter_is_when_the_church_says(LocalDate easter) {
        assertThat(NorwegianHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01",
        "2026-04-02",
        "2026-04-03",
        "2026-04-05",
        "2026-04-06",
        "2026-05-01",
        "2026-05-14",
        "2026-05-17",
        "2026-05-24",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26"
    })
    void the_twelve_holidays_of_a_year_are_known(LocalDate holiday) {
        assertThat(NorwegianHolidays.contains(holiday)).isTrue();
    }
}
