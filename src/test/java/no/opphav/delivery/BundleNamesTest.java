package no.opphav.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleNamesTest {
    private final BundleNames names = new BundleNames("nb/");

    @ParameterizedTest
    @CsvSource({
        "plakat.pdf, nb/plakat.pdf",
        "CON, nb/_CON",
        "nul.txt, nb/_nul.txt",
        "com1.tar.gz, nb/_com1.tar.gz",
        "COM¹.pdf, nb/_COM¹.pdf",
        "console.pdf, nb/console.pdf",
        "../../etc/passwd, nb/passwd",
        "a:b?.pdf, nb/ab.pdf",
        "звіт.pdf, nb/звіт.pdf",
    })
    void a_name_is_one_that_every_system_can_write(String wanted, String name) {
        assertThat(names.next(wanted)).isEqualTo(name);
    }

    @Test
    void the_longest_names_fit_into_file_systems_with_their_numbers() {
        for (var number = 1; number < 12; number++) {
            assertThat(names.next("я".repeat(180) + ".pdf")
                            .substring("nb/".length())
                            .getBytes(UTF_8))
                    .hasSizeLessThan(256);
        }
    }

    @Test
    void letters_are_composed() {
        assertThat(names.next("a\u030A.pdf")).isEqualTo("nb/\u00E5.pdf");
    }

    @Test
    void names_that_differ_in_capitals_only_are_numbered() {
        assertThat(names.next("Plakat.pdf")).isEqualTo("nb/Plakat.pdf");
        assertThat(names.next("plakat.PDF")).isEqualTo("nb/plakat (2).PDF");
        assertThat(names.next("PLAKAT (2).pdf")).isEqualTo("nb/PLAKAT (2) (2).pdf");
        assertThat(names.next("uten")).isEqualTo("nb/uten");
        assertThat(names.next("UTEN")).isEqualTo("nb/UTEN (2)");
    }
}
