package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import no.opphav.account.TestAccounts;
import no.opphav.api.ApiClient.Json;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import no.opphav.webhook.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks, as an administrator's script keeps them. */
@ExtendWith(RunningService.class)
class WebhooksOverApiTest {
    private static final String ALL = "/api/editor/webhooks";

    private final TestRequests requests;
    private final ApiClient administrator;
    private final ApiClient editor;
    private final ApiClient anyone;
    private final Receiver receiver = Receiver.start();

    WebhooksOverApiTest(RunningService service) {
        this.requests = new TestRequests(service);
        this.administrator = new ApiClient(service, TestAccounts.cookie(TestAccounts.administrator(service)));
        this.editor = Office.open(service).editor();
        this.anyone = ApiClient.without(service);
    }

    @AfterEach
    void remove() {
        administrator.get(ALL).ok().each("webhooks").forEach(webhook -> administrator.delete(path(webhook)));
        receiver.close();
    }

    @Test
    void one_is_added_told_switched_off_and_on_and_removed() {
        var added = add();
        var webhook = added.at("webhook");
        assertThat(added.text("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(administrator.get(path(webhook)).toString()).doesNotContain("whsec_");
        assertThat(administrator.post(path(webhook) + "/ping", "").ok().text("outcome"))
                .isEqualTo("taken");
        assertThat(receiver.all()).singleElement().matches(received -> received.isSignedBy(added.text("secret")));
        assertThat(administrator.post(path(webhook) + "/switch-off", "").ok().text("switchedOffBecause"))
                .isEqualTo("administrator");
        var ping = administrator.get(path(webhook) + "/deliveries").ok().first("deliveries");
        var again = path(webhook) + "/deliveries/" + ping.text("id") + "/send-again";
        administrator.post(again, "").isRefused(409, "webhook-off");
        assertThat(administrator.post(path(webhook) + "/switch-on", "").ok().isNull("switchedOffAt"))
                .isTrue();
        assertThat(administrator.post(again, "").status()).isEqualTo(204);
        assertThat(administrator.delete(path(webhook)).status()).isEqualTo(204);
        administrator.get(path(webhook)).isRefused(404, "webhook-not-found");
    }

    @Test
    void the_answer_with_the_secret_is_kept_nowhere() {
        assertThat(administrator.post(ALL, body()).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void only_administrators_come_near_them() {
        var webhook = path(add().at("webhook"));
        var delivery = webhook + "/deliveries/" + UUID.randomUUID() + "/send-again";
        for (var path : List.of(ALL, webhook, webhook + "/deliveries")) {
            editor.get(path).isRefused(403, "forbidden");
            anyone.get(path).isRefused(401, "sign-in-required");
        }
        for (var path : List.of(ALL, webhook + "/ping", webhook + "/switch-off", webhook + "/switch-on", delivery)) {
            editor.post(path, body()).isRefused(403, "forbidden");
            anyone.post(path, body()).isRefused(401, "sign-in-required");
        }
        editor.delete(webhook).isRefused(403, "forbidden");
        anyone.delete(webhook).isRefused(401, "sign-in-required");
        assertThat(administrator.get(webhook).ok().isNull("switchedOffAt")).isTrue();
        assertThat(receiver.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | required",
                "'  '                           | required",
                "example.no/hook                | not-a-webhook-address",
                "ftp://example.no/hook          | not-a-webhook-address",
                "javascript:alert(1)            | not-a-webhook-address",
                "http://example.no/hook         | not-a-webhook-address",
                "https://kari:p@example.no/hook | not-a-webhook-address",
                "https://example.no/hook#a      | not-a-webhook-address",
                "https://                       | not-a-webhook-address",
                "https://a b.no/                | not-a-webhook-address"
            })
    void an_address_that_is_none_is_told_at_its_field(String address, String reason) {
        administrator
                .post(ALL, "{\"address\": \"" + address + "\"}")
                .isRefused(422, "invalid-fields", "address: " + reason);
    }

    @Test
    void what_is_too_long_missing_or_of_another_kind_is_refused() {
        administrator
                .post(ALL, "{\"address\": \"https://example.no/" + "a".repeat(2000) + "\"}")
                .isRefused(422, "invalid-fields", "address: too-long");
        administrator
                .post(ALL, "{\"address\": \"https://example.no/\", \"description\": \"" + "a".repeat(201) + "\"}")
                .isRefused(422, "invalid-fields", "description: too-long");
        administrator.post(ALL, "{}").isRefused(422, "invalid-fields", "address: required");
        administrator.post(ALL, "{\"address\": null}").isRefused(422, "invalid-fields", "address: required");
        administrator.post(ALL, "{\"address\": ").isRefused(400, "malformed-request");
        administrator.post(ALL, "[]").isRefused(400, "malformed-request");
        administrator
                .send("POST", ALL, "text/plain", BodyPublishers.ofString(body()))
                .isRefused(415, "unsupported-media-type");
        assertThat(administrator.get(ALL).ok().each("webhooks")).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nowhere = ALL + "/" + UUID.randomUUID();
        for (var path : List.of(nowhere, nowhere + "/deliveries")) {
            administrator.get(path).isRefused(404, "webhook-not-found");
        }
        for (var path :
                List.of("/ping", "/switch-off", "/switch-on", "/deliveries/" + UUID.randomUUID() + "/send-again")) {
            administrator.post(nowhere + path, "").isRefused(404, "webhook-not-found");
        }
        administrator.delete(nowhere).isRefused(404, "webhook-not-found");
        assertThat(administrator.get(ALL + "/x").status()).isIn(400, 404);
        var webhook = path(add().at("webhook"));
        administrator
                .post(webhook + "/deliveries/" + UUID.randomUUID() + "/send-again", "")
                .isRefused(404, "webhook-not-found");
    }

    @Test
    void a_change_is_listed_with_what_is_told_and_nothing_of_the_person() {
        var webhook = path(add().at("webhook"));
        var request = requests.waiting();
        var told = administrator.get(webhook + "/deliveries").ok().first("deliveries");
        assertThat(told.text("state")).isEqualTo("waiting");
        assertThat(told.text("body")).contains(request.reference()).doesNotContain(presenter(request));
    }

    private static String presenter(no.opphav.request.PresentationRequest request) {
        return java.util.Objects.requireNonNull(request.presenter()).name();
    }

    private Json add() {
        return administrator.post(ALL, body()).ok();
    }

    private String body() {
        return "{\"address\": \"" + receiver.address() + "\", \"description\": \"Skjema\"}";
    }

    private static String path(Json webhook) {
        return ALL + "/" + webhook.text("id");
    }
}
