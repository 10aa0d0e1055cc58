package no.opphav.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.opphav.mail.smtp.SmtpTransport;
import no.opphav.request.GrantByLink;
import no.opphav.request.Grants;
import no.opphav.request.PresentationRequest;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class RequestByMailTest {
    private final RunningService service;
    private final TestRequests samples;

    RequestByMailTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
    }

    @Test
    void a_presenter_follows_a_request_from_one_mail_to_the_next() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            sendThoseOfOtherTests();
            var sent = samples.send(samples.form(samples.presentation()));
            var request = samples.request(sent);
            run(server);
            var verify = mails(server, request);
            assertThat(verify).hasSize(1);
            assertThat(verify.getFirst().getSubject()).startsWith("Bekreft e-postadressen din: «");
            samples.verified(sent);
            run(server);
            assertThat(mails(server, request).getLast().getSubject())
                    .startsWith("Vi har fått forespørselen din: «")
                    .endsWith("» [" + request.reference() + "]");

            samples.approved(request, "Lykke til!");
            run(server);
            run(server);
            var all = mails(server, request);
            assertThat(all).hasSize(3);
            assertThat(all.getLast().getSubject()).startsWith("Presentasjonen er klar: «");
            for (var header : new String[] {"References", "In-Reply-To"}) {
                for (var mail : all) {
                    assertThat(mail.getHeader(header)).containsExactly("<" + request.reference() + "@opphav.invalid>");
                }
            }
            var text = ((Multipart) all.getLast().getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            var link = TestRequests.link(text);
            assertThat(service.bean(Grants.class).open(link)).isInstanceOf(GrantByLink.Open.class);
        } finally {
            server.stop();
        }
    }

    /** So that they do not take a connection each. */
    private void sendThoseOfOtherTests() {
        run(mail -> new MailTransport.Outcome.Sent());
    }

    private void run(GreenMail server) {
        var settings = new MailSettings(
                "127.0.0.1", server.getSmtp().getPort(), null, null, "Opphav <noreply@example.no>", null, false);
        run(new SmtpTransport(settings, service.clock()));
    }

    private void run(MailTransport transport) {
        new MailRun(
                        service.bean(OutboxClaims.class),
                        service.bean(Composing.class),
                        Optional.of(transport),
                        service.clock())
                .sendWhatIsDue();
    }

    private static List<MimeMessage> mails(GreenMail server, PresentationRequest request) {
        var presenter =
                Optional.ofNullable(request.presenter()).orElseThrow().email().value();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, presenter))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
