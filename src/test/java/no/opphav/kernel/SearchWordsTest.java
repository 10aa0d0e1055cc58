package no.opphav.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ærlig språk, øving | aerlig sprak oving",
                "A\u030aR på å | ar pa a",
                "Straße œuvre Łódź | strasse oeuvre lodz",
                "Що таке консультування? | що таке консультування",
                "مُرحبًا بكم | مرحبا بكم",
                "veien-videre/2026 | veien videre 2026",
                "ord Ord ORD | ord",
                "'' \\ & ! :* | ''"
            })
    void words_are_found_from_any_keyboard(String text, String words) {
        assertThat(SearchWords.of(text)).hasToString(words);
    }

    @Test
    void a_word_without_end_is_cut_between_characters() {
        var word = SearchWords.of("𝒳😀" + "𐐨".repeat(5000)).words().getLast();
        assertThat(word.codePointCount(0, word.length())).isEqualTo(60);
        assertThat(Character.isHighSurrogate(word.charAt(word.length() - 1))).isFalse();
    }
}
