package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.kernel.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plakat.pdf|attachment; filename=\"plakat.pdf\"",
                "Årsrapport – blå.pdf|attachment; filename=\"Arsrapport _ bla.pdf\";"
                        + " filename*=UTF-8''%C3%85rsrapport%20%E2%80%93%20bl%C3%A5.pdf",
                "læring.pdf|attachment; filename=\"laering.pdf\"; filename*=UTF-8''l%C3%A6ring.pdf",
                "звіт.pdf|attachment; filename=\"____.pdf\"; filename*=UTF-8''%D0%B7%D0%B2%D1%96%D1%82.pdf",
                "100%.pdf|attachment; filename=\"100_.pdf\"; filename*=UTF-8''100%25.pdf",
                "it's (1).pdf|attachment; filename=\"it's (1).pdf\"",
            })
    void a_name_in_any_script_can_be_saved(String name, String header) {
        assertThat(Disposition.attachment(new FileName(name)).toString()).isEqualTo(header);
    }

    @Test
    void what_is_shown_keeps_its_name_too() {
        assertThat(Disposition.inline(new FileName("film.mp4")).toString()).isEqualTo("inline; filename=\"film.mp4\"");
    }
}
