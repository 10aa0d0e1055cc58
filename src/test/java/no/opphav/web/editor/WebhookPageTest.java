package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import no.opphav.webhook.Receiver;
import no.opphav.webhook.Subscriber;
import no.opphav.webhook.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks, as an administrator keeps them in a browser without JavaScript. */
@ExtendWith(RunningService.class)
class WebhookPageTest {
    private static final String ALL = "/nb/editor/webhooks";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");

    private final RunningService service;
    private final Webhooks webhooks;
    private final EditorBrowser administrator;
    private final EditorBrowser editor;
    private final Receiver receiver = Receiver.start();

    WebhookPageTest(RunningService service) {
        this.service = service;
        this.webhooks = service.bean(Webhooks.class);
        this.administrator = new EditorBrowser(service, TestAccounts.administrator(service));
        this.editor = new EditorBrowser(service);
    }

    @AfterEach
    void remove() {
        var by = administrator.editor().session().account().actor();
        webhooks.all().forEach(subscriber -> webhooks.remove(subscriber.id(), by));
        receiver.close();
    }

    @Test
    void the_secret_is_shown_once_and_kept_nowhere() {
        var added = add("Skjema på <nettsiden>");
        assertThat(added.body()).containsPattern(SECRET).contains("Skjema på &lt;nettsiden&gt;");
        assertThat(added.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(administrator.open(ALL).body()).contains("&lt;nettsiden&gt;").doesNotContain("whsec_");
        assertThat(administrator.open(path()).body()).doesNotContain("whsec_");
    }

    @Test
    void one_is_pinged_switched_off_and_on_sent_to_again_and_removed() {
        add("");
        assertThat(administrator
                        .follow(administrator.post(path() + "/ping", Map.of()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(receiver.all()).hasSize(1);
        administrator.post(path() + "/switch-off", Map.of());
        assertThat(only().off()).isNotNull();
        var again = path() + "/deliveries/"
                + webhooks.lastDeliveries(only().id()).getFirst().id() + "/send-again";
        var refused = administrator.post(again, Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Webhooken er slått av");
        administrator.post(path() + "/switch-on", Map.of());
        assertThat(only().off()).isNull();
        assertThat(administrator.post(again, Map.of()).statusCode()).isEqualTo(303);
        var removed = administrator.post(path() + "/remove", Map.of());
        assertThat(EditorBrowser.path(removed)).isEqualTo(ALL);
        assertThat(webhooks.all()).isEmpty();
    }

    @Test
    void an_address_that_is_none_comes_back_with_what_was_written() {
        var refused = administrator.post(ALL, Map.of("address", "ftp://example.no/\">", "description", "Mitt"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("error-address", "ftp://example.no/&#34;", "Mitt")
                .doesNotContain("example.no/\">");
        assertThat(administrator.post(ALL, Map.of()).statusCode()).isEqualTo(422);
        assertThat(webhooks.all()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nowhere = ALL + "/" + UUID.randomUUID();
        assertThat(administrator.open(nowhere).statusCode()).isEqualTo(404);
        assertThat(administrator.open(ALL + "/x").statusCode()).isEqualTo(404);
        for (var deed : List.of("/ping", "/switch-off", "/switch-on", "/remove")) {
            assertThat(administrator.post(nowhere + deed, Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void only_administrators_come_near_them() {
        add("");
        for (var path : List.of(ALL, path())) {
            assertThat(editor.open(path).statusCode()).isEqualTo(403);
            assertThat(editor.statusForAnyone(path)).isEqualTo(303);
        }
        for (var deed : List.of("/ping", "/switch-off", "/switch-on", "/remove")) {
            assertThat(editor.post(path() + deed, Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(editor.post(ALL, Map.of("address", "https://example.no/")).statusCode())
                .isEqualTo(403);
        assertThat(only().off()).isNull();
        assertThat(receiver.all()).isEmpty();
        assertThat(editor.open("/nb/editor").body()).doesNotContain(ALL);
    }

    @Test
    void a_form_on_another_site_does_nothing() throws Exception {
        add("");
        for (var deed : List.of("", path() + "/ping", path() + "/switch-off", path() + "/remove")) {
            var request = HttpRequest.newBuilder(service.url(deed.isEmpty() ? ALL : deed))
                    .header("Cookie", TestAccounts.cookie(administrator.editor()))
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(BodyPublishers.ofString("address=https%3A%2F%2Fexample.no%2F"));
            assertThat(service.http()
                            .send(request.build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(webhooks.all()).singleElement().matches(subscriber -> subscriber.off() == null);
        assertThat(receiver.all()).isEmpty();
    }

    private java.net.http.HttpResponse<String> add(String description) {
        return administrator.post(ALL, Map.of("address", receiver.address().toString(), "description", description));
    }

    private Subscriber only() {
        assertThat(webhooks.all()).hasSize(1);
        return webhooks.all().getFirst();
    }

    private String path() {
        return ALL + "/" + only().id();
    }
}
