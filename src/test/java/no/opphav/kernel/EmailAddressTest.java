package no.opphav.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@example.no",
                "kari.nordmann+opphav@sub.example.no",
                "o'neill@example.no",
                "k@x.no",
                "!#$%&'*+-/=?^_`{|}~@example.no",
                "\"kari nordmann\"@example.no",
                "\"kari\\\"@\\\"nordmann\"@example.no",
                "kåre.ødegård@blåbær.no",
                "用户@例子.广告",
                "संपर्क@डाटामेल.भारत",
                "почта@почта.рф",
                "kari@xn--blbr-roah.no",
                "kari@localhost",
                "kari@123.no"
            })
    void every_legal_form_is_taken(String text) {
        assertThat(EmailAddress.parse(" " + text + "\n"))
                .map(EmailAddress::value)
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kari",
                "@example.no",
                "kari@",
                "kari@@example.no",
                ".kari@example.no",
                "kari.@example.no",
                "ka..ri@example.no",
                "kari nordmann@example.no",
                "kari@exa mple.no",
                "kari@-example.no",
                "kari@example-.no",
                "kari@example..no",
                "kari@example.no.",
                "kari@exam_ple.no",
                "kari@[192.0.2.1]",
                "kari@straße.de",
                "Kari <kari@example.no>",
                "kari@example.no, ola@example.no",
                "kari@example.no\r\nBcc: alle@example.no",
                "kari\r\n@example.no",
                "\"kari\r\nBcc: alle\"@example.no",
                "kari\u2028x@example.no",
                "kari@example.no\u0000"
            })
    void an_illegal_form_is_refused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void lengths_are_those_of_the_standard() {
        assertThat(EmailAddress.parse("k".repeat(64) + "@example.no")).isPresent();
        assertThat(EmailAddress.parse("k".repeat(65) + "@example.no")).isEmpty();
        assertThat(EmailAddress.parse("ø".repeat(33) + "@example.no")).isEmpty();
        assertThat(EmailAddress.parse("k@" + "e".repeat(63) + ".no")).isPresent();
        assertThat(EmailAddress.parse("k@" + "e".repeat(64) + ".no")).isEmpty();
        assertThat(EmailAddress.parse("k@" + "e.".repeat(130) + "no")).isEmpty();
        assertThat(EmailAddress.parse("k".repeat(1_000_000) + "@example.no")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kari@blåbær.no, kari@xn--blbr-roah.no",
        "kåre@BLÅBÆR.no, kåre@xn--blbr-roah.no",
        "kari@example.no, kari@example.no"
    })
    void a_domain_travels_in_ascii(String written, String travels) {
        assertThat(new EmailAddress(written).withAsciiDomain()).isEqualTo(travels);
    }

    @Test
    void two_spellings_of_one_address_compare_as_one() {
        var composed = EmailAddress.parse("K\u00e5re@bl\u00e5b\u00e6r.NO").map(EmailAddress::comparable);
        var decomposed = EmailAddress.parse("ka\u030are@xn--blbr-roah.no").map(EmailAddress::comparable);
        assertThat(composed).isEqualTo(decomposed).isEqualTo(Optional.of("kåre@xn--blbr-roah.no"));
    }

    @Test
    void only_letters_before_the_at_sign_need_an_international_server() {
        assertThat(new EmailAddress("kåre@example.no").isInternational()).isTrue();
        assertThat(new EmailAddress("kari@blåbær.no").isInternational()).isFalse();
    }
}
