package no.opphav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.ComposedMail;
import no.opphav.mail.MailSettings;
import no.opphav.mail.MailTransport.Outcome;
import no.opphav.testing.CapturedLog;
import no.opphav.testing.ScriptedSmtpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:12:00Z"), ZoneOffset.UTC);

    private final ComposedMail mail = mail("Forespørselen er mottatt: «Rammeverket»");

    @Test
    void a_mail_arrives_as_text_and_html_under_its_own_name() throws Exception {
        var message = received(mail);
        assertThat(message.getSubject()).isEqualTo("Forespørselen er mottatt: «Rammeverket»");
        assertThat(message.getMessageID()).isEqualTo("<0198@example.no>");
        assertThat(message.getFrom()[0]).hasToString("Opphav <noreply@example.no>");
        assertThat(message.getReplyTo()[0]).hasToString("redaktor@example.no");
        assertThat(message.getSentDate()).isEqualTo(CLOCK.instant());
        var parts = (Multipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Vi svarer på ærlig språk.\r\n");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Vi svarer på ærlig språk.</p>");
    }

    @Test
    void no_automatic_answer_is_asked_for_and_the_thread_stands_together() throws Exception {
        var message = received(mail);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<OPP-2026-0147@example.no>");
        assertThat(message.getHeader("References")).containsExactly("<OPP-2026-0147@example.no>");
        assertThat(message.getHeader("Content-Language")).containsExactly("nb");
    }

    @Test
    void a_line_break_in_a_subject_starts_no_header() throws Exception {
        var message = received(mail("Svar\r\nBcc: alle@example.no\r\n\r\nHei"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <kari@example.no>: no such user, 550 5.1.1 … no such user",
        "DATA, 554 5.7.1 looks like spam, 554 5.7.1 looks like spam",
        ".,    552 5.3.4 too large, 552 5.3.4 too large"
    })
    void a_permanent_no_is_final_and_names_no_address(String command, String answer, String reason) {
        try (var server = new ScriptedSmtpServer(Map.of(command, answer))) {
            assertThat(transport(server.port(), false).send(mail)).isEqualTo(new Outcome.Refused(reason));
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 4.2.0 greylisted", "DATA, 451 4.3.0 busy", "., 452 4.3.1 full"})
    void a_passing_no_delays_the_mail(String command, String answer) {
        try (var server = new ScriptedSmtpServer(Map.of(command, answer))) {
            assertThat(transport(server.port(), false).send(mail)).isEqualTo(new Outcome.Delayed(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 550 5.7.1 sender not allowed", "MAIL, 530 5.7.0 authentication required", "EHLO, 421 closing"})
    void a_no_to_the_sender_is_for_the_operator_to_put_right(String command, String answer) {
        try (var server = new ScriptedSmtpServer(Map.of(command, answer, "HELO", answer))) {
            assertThat(transport(server.port(), false).send(mail)).isInstanceOf(Outcome.Unreachable.class);
        }
    }

    @Test
    void an_international_domain_travels_in_ascii() {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(transport(server.port(), false).send(to("kari@blåbær.no")))
                    .isEqualTo(new Outcome.Sent());
            assertThat(server.heard).contains("RCPT TO:<kari@xn--blbr-roah.no>");
        }
    }

    @Test
    void an_international_address_goes_to_a_server_that_takes_such_and_to_no_other() {
        try (var server = new ScriptedSmtpServer(Map.of("EHLO", "250-fine\r\n250 SMTPUTF8"))) {
            assertThat(transport(server.port(), false).send(to("kåre@blåbær.no")))
                    .isEqualTo(new Outcome.Sent());
            assertThat(server.heard)
                    .contains("RCPT TO:<kåre@xn--blbr-roah.no>")
                    .anyMatch(line -> line.startsWith("MAIL") && line.contains("SMTPUTF8"));
        }
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(transport(server.port(), false).send(to("kåre@example.no")))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(server.heard).noneMatch(line -> line.startsWith("RCPT"));
        }
    }

    private static ComposedMail to(String address) {
        return new ComposedMail(
                "<0198@example.no>",
                new EmailAddress(address),
                new EmailAddress("kåre@example.no"),
                LanguageTag.BOKMAAL,
                "OPP-2026-0147",
                "Hei",
                "Hei",
                "<p>Hei</p>");
    }

    @Test
    void a_server_that_is_away_is_unreachable() {
        assertThat(transport(ScriptedSmtpServer.freePort(), false).send(mail)).isInstanceOf(Outcome.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', silence",
        "'', drip",
        "'', drop",
        "'', 421 4.3.2 closing and drop",
        "'', 554 no service here",
        "EHLO, drip"
    })
    void a_server_that_does_not_let_us_begin_is_unreachable(String command, String answer) {
        try (var server = new ScriptedSmtpServer(Map.of(command, answer))) {
            assertThat(impatient(server).send(mail)).isInstanceOf(Outcome.Unreachable.class);
            assertThat(server.contents).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 421 4.3.2 closing and drop",
        "RCPT, 421 4.3.2 closing and drop",
        "RCPT, drop",
        "DATA, silence",
        "DATA, drip",
        "DATA, drop",
        "., silence",
        "., drip",
        "., drop",
        "., 421 4.3.2 closing and drop"
    })
    void a_mail_of_which_nobody_knows_whether_it_was_taken_is_delayed_and_counts_as_tried(
            String command, String answer) {
        try (var server = new ScriptedSmtpServer(Map.of(command, answer))) {
            assertThat(impatient(server).send(mail)).isInstanceOf(Outcome.Delayed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"QUIT, drop", "., 250 taken and drop", "QUIT, silence", "QUIT, 500 what"})
    void a_mail_that_was_taken_is_sent_however_the_server_says_goodbye(String command, String answer) {
        try (var server = new ScriptedSmtpServer(Map.of(command, answer))) {
            assertThat(impatient(server).send(mail)).isEqualTo(new Outcome.Sent());
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, 454 4.7.0 TLS not available", "STARTTLS, 220 go ahead and drop", "STARTTLS, 502 never"})
    void a_server_that_refuses_encryption_gets_nothing(String command, String answer) {
        try (var server = new ScriptedSmtpServer(Map.of("EHLO", "250-fine\r\n250 STARTTLS", command, answer))) {
            assertThat(transport(server.port(), true).send(mail)).isInstanceOf(Outcome.Unreachable.class);
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
        }
    }

    @Test
    void what_cannot_be_delivered_comes_back_to_a_mailbox_of_its_own_without_its_content() {
        try (var server = new ScriptedSmtpServer(Map.of("EHLO", "250-fine\r\n250 DSN"))) {
            assertThat(impatient(server).send(mail)).isEqualTo(new Outcome.Sent());
            assertThat(server.heard)
                    .contains("MAIL FROM:<retur@example.no> RET=HDRS ENVID=0198@example.no")
                    .contains("RCPT TO:<kari@example.no> NOTIFY=FAILURE");
        }
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(impatient(server).send(mail)).isEqualTo(new Outcome.Sent());
            assertThat(server.heard).contains("MAIL FROM:<retur@example.no>", "RCPT TO:<kari@example.no>");
            assertThat(server.contents.getFirst()).contains("From: Opphav <noreply@example.no>");
        }
    }

    @Test
    void no_address_or_text_is_logged_whatever_the_server_answers() {
        try (var log = CapturedLog.open();
                var server = new ScriptedSmtpServer(Map.of("RCPT", "550 5.1.1 <kari@example.no>: unknown"))) {
            impatient(server).send(mail);
            transport(ScriptedSmtpServer.freePort(), false).send(mail);
            assertThat(log.text()).doesNotContain("kari", "ærlig");
        }
    }

    @Test
    void nothing_is_said_in_clear_text_where_encryption_is_required() {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(transport(server.port(), true).send(mail)).isInstanceOf(Outcome.Unreachable.class);
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    private static MimeMessage received(ComposedMail mail) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(transport(server.getSmtp().getPort(), false).send(mail)).isEqualTo(new Outcome.Sent());
            assertThat(server.getReceivedMessages()).hasSize(1);
            return server.getReceivedMessages()[0];
        } finally {
            server.stop();
        }
    }

    private static SmtpTransport transport(int port, boolean startTls) {
        return new SmtpTransport(
                new MailSettings("127.0.0.1", port, null, null, "Opphav <noreply@example.no>", null, startTls), CLOCK);
    }

    private static SmtpTransport impatient(ScriptedSmtpServer server) {
        return new SmtpTransport(
                new MailSettings(
                        "127.0.0.1",
                        server.port(),
                        null,
                        null,
                        "Opphav <noreply@example.no>",
                        "retur@example.no",
                        false),
                CLOCK,
                new Patience(Duration.ofMillis(200), Duration.ofMillis(400)));
    }

    private static ComposedMail mail(String subject) {
        return new ComposedMail(
                "<0198@example.no>",
                new EmailAddress("kari@example.no"),
                new EmailAddress("redaktor@example.no"),
                LanguageTag.BOKMAAL,
                "OPP-2026-0147",
                subject,
                "Vi svarer på ærlig språk.\n",
                "<p>Vi svarer på ærlig språk.</p>");
    }
}
