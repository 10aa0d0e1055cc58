package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldTextTest {
    private static final String TIMES = "\n\n00:00:01.000 --> 00:00:04.000\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Vi plukket blåbær på øya i går.",
        "windows-1252, Vi plukket blåbær på øya i går.",
        "windows-1252, L’orientation professionnelle accompagne chacun dès l’école.",
        "windows-1251, Профориентация помогает людям делать выбор на протяжении всей жизни.",
        "windows-1251, Кар’єрне консультування допомагає людям робити вибір упродовж усього життя.",
        "windows-1256, يساعد التوجيه المهني الناس على الاختيار طوال الحياة في التعليم والعمل."
    })
    void captions_are_read_in_old_encodings_and_new(String charset, String sentence) {
        var captions = "WEBVTT" + TIMES + sentence + TIMES + sentence;
        assertThat(OldText.decoded(captions.getBytes(Charset.forName(charset)))).contains(captions);
    }

    @Test
    void a_byte_order_mark_says_which_unicode_it_is_and_goes() {
        assertThat(OldText.decoded("\uFEFFПривіт".getBytes(UTF_8))).contains("Привіт");
        assertThat(OldText.decoded("\uFEFFПривіт".getBytes(UTF_16LE))).contains("Привіт");
        assertThat(OldText.decoded("\uFEFFПривіт".getBytes(UTF_16BE))).contains("Привіт");
    }

    @Test
    void what_is_no_text_in_any_of_them_is_not_guessed() {
        var noise = new byte[400];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (0x80 + i % 32);
        }
        assertThat(OldText.decoded(noise)).isEmpty();
    }
}
