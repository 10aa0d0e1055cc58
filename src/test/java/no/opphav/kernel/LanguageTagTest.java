package no.opphav.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"nb, nb", "NN, nn", "en-gb, en-GB", "uk, uk", "ar, ar", "sr-latn, sr-Latn", "zxx, zxx", "se, se"})
    void a_tag_is_written_in_its_canonical_form(String given, String canonical) {
        assertThat(LanguageTag.parse(given)).map(LanguageTag::value).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "norsk", "qq", "nb_NO!", "nb-x-test", "en-u-ca-gregory", "en-a-bbb", "../nb"})
    void what_is_no_language_is_no_tag(String given) {
        assertThat(LanguageTag.parse(given)).isEmpty();
    }
}
