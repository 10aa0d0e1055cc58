package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | NB
            nn-NO,nb;q=0.8              | NN
            en-GB,en;q=0.9,nb;q=0.8     | EN
            no                          | NB
            uk,en;q=0.5                 | EN
            sv-SE                       | NB
            ar                          | EN
            nb;q=0.2,nn;q=0.9           | NN
            *                           | NB
            not a header at all ;;q=x   | NB
            """)
    void a_visitor_gets_the_language_that_their_browser_asks_for(String header, InterfaceLanguage expected) {
        assertThat(InterfaceLanguage.preferred(AcceptLanguage.parse(header))).isEqualTo(expected);
    }
}
