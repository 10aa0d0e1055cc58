package no.opphav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import no.opphav.mail.Bounce;
import no.opphav.testing.TestBounces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DsnReaderTest {
    private static final String ID = "<0198@example.no>";

    private final DsnReader reader = new DsnReader();

    @Test
    void a_bounce_is_about_the_mail_whose_headers_come_back_and_names_no_address() {
        assertThat(read(TestBounces.failed(ID)))
                .hasValue(new Bounce(java.util.List.of(ID), true, "550 5.1.1 … Recipient address rejected"));
    }

    @Test
    void the_envelopes_name_comes_before_all_others() {
        var bounce = TestBounces.failed("<other@example.no>")
                .replace("Reporting-MTA:", "Original-Envelope-Id: 0198@example.no\nReporting-MTA:");
        assertThat(read(bounce).orElseThrow().messageIds()).startsWith(ID, "<other@example.no>");
    }

    @Test
    void a_bounce_that_brings_nothing_back_is_about_the_mail_it_answers() {
        var bounce = TestBounces.failed("<x>")
                .replaceAll("(?s)--b\nContent-Description: Undelivered.*?--b--", "--b--")
                .replace("Subject:", "In-Reply-To: " + ID + "\nSubject:");
        assertThat(read(bounce).orElseThrow().messageIds()).containsExactly(ID);
    }

    @Test
    void a_whole_mail_that_comes_back_is_recognised_too() {
        var bounce = TestBounces.failed(ID).replace("text/rfc822-headers", "message/rfc822");
        assertThat(read(bounce).orElseThrow().messageIds()).containsExactly(ID);
    }

    @Test
    void a_bounce_of_an_international_address_is_read() {
        var bounce = TestBounces.failed(ID)
                .replace("text/rfc822-headers", "message/global-headers")
                .replace("message/delivery-status", "message/global-delivery-status")
                .replace("rfc822; kari@example.no", "utf-8; kåre@example.no")
                .replace("<kari@example.no>", "<kåre@example.no>");
        var read = read(bounce).orElseThrow();
        assertThat(read.messageIds()).containsExactly(ID);
        assertThat(read.isFinal()).isTrue();
        assertThat(read.reason()).doesNotContain("kåre", "@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded", ""})
    void what_is_late_or_delivered_is_not_final(String action) {
        var bounce = TestBounces.failed(ID).replace("Action: failed", "Action: " + action);
        assertThat(read(bounce).orElseThrow().isFinal()).isFalse();
    }

    @Test
    void a_bounce_without_the_servers_words_tells_the_status() {
        var bounce = TestBounces.failed(ID).replaceAll("Diagnostic-Code: .*\n", "");
        assertThat(read(bounce).orElseThrow().reason()).isEqualTo("5.1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "Subject: I am away\n\nBack on Monday",
                "Content-Type: multipart/report\n\n",
                "Content-Type: multipart/report; report-type=delivery-status\n\n",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b--\n",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\n--b--\n",
                "Content-Type: ;;;\n\n",
                """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status
                Content-Transfer-Encoding: base64

                !!!
                --b--
                """
            })
    void anything_else_is_no_bounce(String message) {
        assertThat(read(message)).isEmpty();
    }

    @Test
    void whatever_is_cut_off_or_broken_is_read_or_refused_and_never_fails() {
        var whole = TestBounces.failed(ID).getBytes(StandardCharsets.UTF_8);
        for (var length = 0; length < whole.length; length++) {
            assertThat(reader.read(Arrays.copyOf(whole, length))).isNotNull();
        }
        var random = new Random(7);
        for (var i = 0; i < 3000; i++) {
            var broken = whole.clone();
            for (var j = 0; j < 5; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(reader.read(broken)).isNotNull();
        }
    }

    private Optional<Bounce> read(String message) {
        return reader.read(message.getBytes(StandardCharsets.UTF_8));
    }
}
