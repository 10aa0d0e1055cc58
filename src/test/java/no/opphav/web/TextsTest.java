package no.opphav.web;

import static no.opphav.web.InterfaceLanguage.EN;
import static no.opphav.web.InterfaceLanguage.NB;
import static no.opphav.web.InterfaceLanguage.NN;
import static no.opphav.web.TestFrames.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.opphav.kernel.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    @Test
    void dates_are_written_as_each_language_does() {
        assertThat(texts(NB).date(DAY)).isEqualTo("18. mars 2026");
        assertThat(texts(NN).weekday(DAY)).isEqualTo("onsdag 18. mars");
        assertThat(texts(EN).date(DAY)).isEqualTo("18 March 2026");
        assertThat(texts(NB).shortDate(LocalDate.of(2026, 12, 3))).isEqualTo("3. des");
    }

    @Test
    void instants_are_shown_where_the_service_is() {
        var lateInTheEvening = Instant.parse("2026-03-17T23:12:00Z");
        assertThat(texts(NB).date(lateInTheEvening)).isEqualTo("18. mars 2026");
        assertThat(texts(NB).time(lateInTheEvening)).isEqualTo("18. mars kl. 00.12");
        assertThat(texts(EN).time(lateInTheEvening)).isEqualTo("18 March, 00:12");
        assertThat(texts(NB).moment(lateInTheEvening)).isEqualTo("18. mars 2026 kl. 00.12 CET");
        assertThat(texts(EN).moment(lateInTheEvening)).isEqualTo("18 March 2026, 00:12 CET");
        assertThat(texts(NB).dayAndTime(lateInTheEvening)).isEqualTo("18. mars 2026 kl. 00.12");
        assertThat(texts(EN).dayAndTime(lateInTheEvening)).isEqualTo("18 March 2026, 00:12");
    }

    @ParameterizedTest
    @CsvSource({
        "0,          '0 B'",
        "999,        '999 B'",
        "1000,       '1 kB'",
        "940200,     '940 kB'",
        "999999,     '1 MB'",
        "2400000,    '2,4 MB'",
        "12400000,   '12 MB'",
        "1000000000, '1 GB'"
    })
    void sizes_are_short_and_decimal(long bytes, String written) {
        assertThat(texts(NB).size(bytes).replace('\u00a0', ' ')).isEqualTo(written);
    }

    @Test
    void a_decimal_sign_follows_the_language() {
        assertThat(texts(EN).size(2_400_000)).isEqualTo("2.4\u00a0MB");
    }

    @Test
    void durations_are_written_as_a_player_shows_them() {
        assertThat(texts(NB).duration(Duration.ofMillis(191_700))).isEqualTo("3:12");
        assertThat(texts(NB).duration(Duration.ofSeconds(3725))).isEqualTo("1:02:05");
    }

    @ParameterizedTest
    @CsvSource({"nb,Bokmål", "nn,Nynorsk", "en,English", "uk,Українська", "ru,Русский", "fr,Français", "ar,العربية"})
    void a_language_calls_itself_by_its_own_name(String tag, String name) {
        assertThat(texts(EN).autonym(new LanguageTag(tag))).isEqualTo(name);
    }

    @Test
    void a_language_is_named_in_the_readers() {
        assertThat(texts(NB).languageName(LanguageTag.BOKMAAL)).isEqualTo("bokmål");
        assertThat(texts(NB).languageName(new LanguageTag("uk"))).isEqualTo("ukrainsk");
        assertThat(texts(EN).languageName(LanguageTag.NYNORSK)).isEqualTo("Norwegian Nynorsk");
    }

    @Test
    void things_in_a_row_end_with_and() {
        assertThat(texts(NB).list(List.of("bokmål", "nynorsk", "engelsk"))).isEqualTo("bokmål, nynorsk og engelsk");
        assertThat(texts(EN).list(List.of("Bokmål"))).isEqualTo("Bokmål");
    }

    @Test
    void a_missing_message_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> texts(NB).text("no.such.key"));
    }
}
