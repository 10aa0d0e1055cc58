package no.opphav.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.opphav.kernel.EmailAddress;
import org.junit.jupiter.api.Test;

class LetterLayoutTest {
    private final ComposedMail mail =
            new LetterLayout().mail("<1@example.no>", new EmailAddress("kari@example.no"), TestLetters.letter("Svar"));

    @Test
    void the_plain_part_says_everything_in_reading_order() {
        assertThat(mail.text()).isEqualTo("""
                        Vi svarer senest onsdag 2. desember

                        Du har bedt om «Rammeverket».

                        > Lykke til!
                        > Vis <gjerne> filmen også.

                        Se forespørselen:
                        http://localhost/nb/requests/abc?a=1&b=2

                        Lenken er din.

                        Referanse: OPP-2026-0147

                        Vennlig hilsen
                        Direktoratet
                        """);
    }

    @Test
    void the_html_part_says_the_same_in_its_language() {
        assertThat(mail.html())
                .contains("<html lang=\"nb\">")
                .contains("<h1", "Vi svarer senest onsdag 2. desember")
                .contains("href=\"http://localhost/nb/requests/abc?a=1&amp;b=2\"")
                .contains("Se forespørselen</a>");
    }

    @Test
    void what_a_person_wrote_is_never_markup() {
        assertThat(mail.html()).contains("Vis &lt;gjerne&gt; filmen også.").doesNotContain("<gjerne>");
    }

    @Test
    void a_subject_is_one_line() {
        assertThat(TestLetters.letter("Svar\r\nBcc: alle@example.no").subject()).isEqualTo("Svar Bcc: alle@example.no");
    }

    @Test
    void nothing_of_a_mail_slips_into_a_log() {
        assertThat(mail.toString()).isEqualTo("(mail <1@example.no>)");
        assertThat(TestLetters.letter("Svar").toString()).isEqualTo("(letter)");
    }

    @Test
    void a_thread_has_a_name_that_is_safe_in_a_header() {
        var letter = TestLetters.letter("Svar");
        assertThatThrownBy(() -> new Letter(
                        letter.language(),
                        "OPP>\r\nBcc: alle@example.no",
                        null,
                        "",
                        "",
                        letter.paragraphs(),
                        null,
                        null,
                        letter.facts(),
                        letter.closing()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
