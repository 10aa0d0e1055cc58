package no.opphav.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({"C:\\bilder\\a.png, a.png", "../../etc/passwd, passwd", "'a:b?.pdf', ab.pdf", "'...', file", "'', file"
    })
    void a_name_keeps_what_every_system_can_write(String given, String kept) {
        assertThat(FileName.from(given)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "я", "عرض", "語", "🎓", "a🎓"})
    void a_long_name_of_any_script_is_cut_between_letters_and_fits_into_file_systems(String letters) {
        for (var lead = 0; lead < 3; lead++) {
            var name = FileName.from("x".repeat(lead) + letters.repeat(300) + ".pdf")
                    .value();
            assertThat(name).startsWith("x".repeat(lead) + letters).endsWith(".pdf");
            assertThat(name.length()).isLessThanOrEqualTo(FileName.MAX_LENGTH);
            assertThat(name.getBytes(UTF_8))
                    .hasSizeLessThanOrEqualTo(240)
                    .asString(UTF_8)
                    .isEqualTo(name);
        }
    }

    @Test
    void a_long_extension_is_none() {
        assertThat(FileName.from("a." + "b".repeat(300)).value()).hasSize(FileName.MAX_LENGTH);
    }
}
