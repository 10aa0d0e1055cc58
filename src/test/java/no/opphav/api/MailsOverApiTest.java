package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import no.opphav.api.ApiClient.Answer;
import no.opphav.api.ApiClient.Json;
import no.opphav.kernel.Problem;
import no.opphav.request.PresentationRequest;
import no.opphav.testing.CapturedLog;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestBounces;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class MailsOverApiTest {
    private final ApiClient editor;
    private final ApiClient anyone;
    private final TestRequests samples;
    private final PresentationRequest request;
    private final UUID mail;

    MailsOverApiTest(RunningService service) {
        this.editor = Office.open(service).editor();
        this.anyone = ApiClient.without(service);
        this.samples = new TestRequests(service);
        this.request = samples.waiting();
        this.mail = samples.mailId(request, "request-received");
    }

    @Test
    void a_mail_that_comes_back_is_shown_at_the_mail_and_at_its_request() {
        sent();
        var bounced = bounce(editor, TestBounces.failed(messageId())).ok();
        assertThat(bounced.text("id")).isEqualTo(mail.toString());
        assertThat(bounced.text("reference")).isEqualTo(request.reference());
        assertThat(bounced.text("state")).isEqualTo("bounced");
        assertThat(bounced.text("lastError")).isEqualTo("550 5.1.1 … Recipient address rejected");
        assertThat(bounced.text("returned")).isEqualTo("true");
        assertThat(atRequest().text("state")).isEqualTo("bounced");
        assertThat(editor.get("/api/editor/mails").ok().each("returned"))
                .anyMatch(returned -> returned.text("id").equals(mail.toString()));
    }

    @Test
    void the_same_notification_again_changes_nothing() {
        sent();
        bounce(editor, TestBounces.failed(messageId())).ok();
        var again = bounce(editor, TestBounces.failed(messageId()).replace("550 5.1.1", "550 5.9.9"))
                .ok();
        assertThat(again.text("lastError")).startsWith("550 5.1.1");
    }

    @Test
    void a_mail_that_is_late_stays_sent() {
        sent();
        var late = TestBounces.failed(messageId()).replace("Action: failed", "Action: delayed");
        assertThat(bounce(editor, late).ok().text("state")).isEqualTo("sent");
    }

    @Test
    void a_mail_that_comes_back_before_it_was_noted_as_sent_is_sent_no_more() {
        bounce(editor, TestBounces.failed(messageId())).ok();
        assertThat(atRequest().text("state")).isEqualTo("bounced");
        assertThat(editor.get("/api/editor/mails").ok().each("waiting"))
                .noneMatch(waiting -> waiting.text("id").equals(mail.toString()));
    }

    @Test
    void a_mail_that_did_not_arrive_is_sent_again_once_to_the_address_that_the_request_has_now() {
        sent();
        bounce(editor, TestBounces.failed(messageId())).ok();
        samples.sql("UPDATE presentation_request SET email = 'riktig@example.no' WHERE id = ?", request.id());
        editor.post("/api/editor/mails/" + mail + "/again", "").ok();
        editor.post("/api/editor/mails/" + mail + "/again", "").isRefused(409, "mail-not-returned");
        var mails = editor.get("/api/editor/mails/about/" + request.id()).ok().each("mails");
        assertThat(mails)
                .filteredOn(sent -> sent.text("subject").equals("request-received"))
                .extracting(sent -> sent.text("state") + " " + sent.text("returned") + " "
                        + sent.text("recipient").equals("riktig@example.no"))
                .containsExactly("waiting false true", "bounced false false");
    }

    @Test
    void what_did_not_arrive_can_be_set_aside_and_what_did_or_waits_cannot() {
        editor.post("/api/editor/mails/" + mail + "/set-aside", "").isRefused(409, "mail-not-returned");
        editor.post("/api/editor/mails/" + mail + "/again", "").isRefused(409, "mail-not-returned");
        sent();
        editor.post("/api/editor/mails/" + mail + "/again", "").isRefused(409, "mail-not-returned");
        bounce(editor, TestBounces.failed(messageId())).ok();
        editor.post("/api/editor/mails/" + mail + "/set-aside", "").ok();
        assertThat(atRequest().text("returned")).isEqualTo("false");
        editor.post("/api/editor/mails/" + UUID.randomUUID() + "/set-aside", "").isRefused(404, "not-found");
        anyone.post("/api/editor/mails/" + mail + "/again", "").isRefused(401, "sign-in-required");
    }

    @Test
    void a_mail_that_has_nothing_left_to_say_is_not_sent_again() {
        samples.approved(request, "");
        var received = mail;
        samples.sql("UPDATE outbox_message SET sent_at = now(), bounced_at = now() WHERE id = ?", received);
        editor.post("/api/editor/mails/" + received + "/again", "").isRefused(409, "mail-not-returned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "Subject: I am away\n\nBack on Monday"})
    void what_is_no_notification_is_refused(String message) {
        bounce(editor, message).isRefused(422, "bounce-unreadable");
    }

    @Test
    void a_notification_about_a_mail_of_somebody_else_is_refused() {
        bounce(editor, TestBounces.failed("<stranger@example.org>")).isRefused(404, "bounce-unknown");
    }

    @Test
    void a_notification_that_is_too_large_or_of_another_type_is_refused() {
        bounce(editor, TestBounces.failed(messageId()) + "x".repeat(1 << 20)).isRefused(413, "upload-too-large");
        editor.send("POST", "/api/mails/bounces", "text/plain", BodyPublishers.ofString("hello"))
                .isRefused(415, "unsupported-media-type");
        bounce(editor, "x".repeat(11 << 20)).isRefused(413, "upload-too-large");
    }

    @Test
    void nobody_hands_in_a_notification_without_a_session_or_the_token() {
        bounce(anyone, TestBounces.failed(messageId())).isRefused(401, "sign-in-required");
        assertThat(atRequest().text("state")).isEqualTo("waiting");
    }

    @Test
    void a_mail_server_shows_the_token_and_no_other() {
        var door = new BounceDoor("a-token-of-some-length");
        assertThatCode(() -> door.check(null, "Bearer a-token-of-some-length")).doesNotThrowAnyException();
        assertThatThrownBy(() -> door.check(null, "Bearer another-token")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> door.check(null, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new BounceDoor("").check(null, "Bearer ")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new BounceDoor("short")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void no_address_and_nothing_of_a_notification_is_logged() {
        try (var log = CapturedLog.open()) {
            bounce(editor, TestBounces.failed(messageId())).ok();
            bounce(editor, TestBounces.failed("<stranger@example.org>")).isRefused(404, "bounce-unknown");
            assertThat(log.text()).doesNotContain("kari", "Recipient address rejected", "stranger");
        }
    }

    private static Answer bounce(ApiClient client, String message) {
        return client.send("POST", "/api/mails/bounces", "message/rfc822", BodyPublishers.ofString(message));
    }

    private Json atRequest() {
        return editor.get("/api/editor/mails/about/" + request.id()).ok().each("mails").stream()
                .filter(found -> found.text("id").equals(mail.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void sent() {
        samples.sql("UPDATE outbox_message SET sent_at = now() WHERE id = ?", mail);
    }

    private String messageId() {
        return "<" + mail + "@opphav.invalid>";
    }
}
