package no.opphav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.opphav.mail.Bounce;
import no.opphav.testing.TestBounces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(20)
    void what_is_made_to_choke_on_is_read_or_refused_in_little_time_and_memory(String name, String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(bytes)).as(name).isNotNull();
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var allocated = memory.getCurrentThreadAllocatedBytes();
        var begun = System.nanoTime();
        assertThat(reader.read(bytes)).as(name).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(name).isLessThan(Duration.ofSeconds(2));
        assertThat(memory.getCurrentThreadAllocatedBytes() - allocated).as(name).isLessThan(64L << 20);
    }

    static List<Arguments> hostile() {
        var bounce = TestBounces.failed(ID);
        var report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n";
        var status = "--b\nContent-Type: message/delivery-status\n\n";
        return List.of(
                Arguments.of("multiparts 10,000 deep", report + "\n" + nested("multipart/mixed; boundary=b", 10_000)),
                Arguments.of(
                        "mails 10,000 deep", report + "\n--b\n" + "Content-Type: message/rfc822\n\n".repeat(10_000)),
                Arguments.of("10 MB of headers", "X-A: b\n".repeat(1_500_000) + bounce),
                Arguments.of("one header of 10 MB", "X-A: " + "b".repeat(10 << 20) + "\n" + bounce),
                Arguments.of("one header of many lines", report.strip() + ";\n" + " a=b;\n".repeat(150_000) + "\n"),
                Arguments.of("parameters in pieces", report.strip() + pieces(20_000) + "\n\n--b--"),
                Arguments.of("comments in comments", "Content-Type: " + "(".repeat(500_000) + "\n\n"),
                Arguments.of("200,000 parts", report + "\n" + "--b\n\n".repeat(200_000)),
                Arguments.of("300,000 recipients", report + "\n" + status + "Action: failed\n\n".repeat(300_000)),
                Arguments.of("headers that end by CR alone", report + "\n" + status + "a:\r\r".repeat(200_000)),
                Arguments.of("10 MB of References", "References: " + "<a@b> ".repeat(1_700_000) + "\n" + bounce),
                Arguments.of("nothing but line ends", "\n".repeat(10 << 20)),
                Arguments.of("no end of a line", "a".repeat(10 << 20)));
    }

    private static String nested(String type, int depth) {
        return ("--b\nContent-Type: " + type + "\n\n").repeat(depth);
    }

    private static String pieces(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "; a*" + i + "*=utf-8''x")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "utf-7", "x-\u0000", "utf-16", "\"; boundary=c", "=?x?q?y?="})
    void a_charset_that_nobody_knows_changes_nothing(String charset) {
        var bounce = TestBounces.failed(ID)
                .replace("charset=us-ascii", "charset=" + charset)
                .replace("Subject: ", "Subject: =?" + charset + "?B?////?= ");
        assertThat(read(bounce).orElseThrow().messageIds()).containsExactly(ID);
    }

    @Test
    void a_mail_that_comes_back_whole_may_be_large_and_of_many_parts() {
        var whole =
                "\n\n" + nested("multipart/mixed; boundary=c", 50) + ("x".repeat(76) + "\n").repeat(12_000) + "\n--b--";
        var bounce = TestBounces.failed(ID)
                .replace("text/rfc822-headers", "message/rfc822")
                .replace("\n--b--", whole.replace("--b\n", "--c\n"));
        assertThat(read(bounce).orElseThrow().messageIds()).containsExactly(ID);
    }

    private Optional<Bounce> read(String message) {
        return reader.read(message.getBytes(StandardCharsets.UTF_8));
    }
}
