package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.AssetKind;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that write texts, and name the version that they were made from. */
@ExtendWith(RunningService.class)
class TextsOverApiTest {
    private final RunningService service;
    private final TestAssets assets;
    private final String cookie;

    TextsOverApiTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.cookie = TestAccounts.cookie(TestAccounts.editor(service));
    }

    @Test
    void texts_are_read_with_their_version_as_the_tag_kept_saved_and_restored() throws Exception {
        var texts = path();
        var read = send("GET", texts, "", null);
        assertThat(read.headers().firstValue("ETag")).hasValue("\"1\"");
        var kept = send("PUT", texts + "/draft", body("Kladd", "1"), null);
        assertThat(kept.body()).contains("\"draft\":true", "\"draftedBy\":\"Kari Nordmann\"", "\"version\":2");
        assertThat(send("PUT", texts, body("Lagret", "2"), null).body()).contains("\"draft\":false");
        assertThat(send("GET", texts + "/versions", "", null).body()).contains("\"kind\":\"saved\"", "Lagret", "Først");
        assertThat(send("POST", texts + "/versions/1/restore", "{\"version\":3}", null)
                        .body())
                .contains("Først");
    }

    @Test
    void with_if_match_any_other_version_is_refused_and_without_a_version_everything_is() throws Exception {
        var texts = path();
        send("PUT", texts, body("Andre", "1"), null);
        assertThat(send("PUT", texts, body("Tredje", null), "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(send("PUT", texts, body("Tredje", null), "tull").statusCode())
                .isEqualTo(412);
        assertThat(send("PUT", texts, body("Tredje", null), null).statusCode()).isEqualTo(422);
        assertThat(send("PUT", texts, body("Tredje", null), "\"2\"").statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", texts + "/draft", "", "\"3\"").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_field_changed_by_somebody_else_is_a_conflict_that_names_it() throws Exception {
        var texts = path();
        send("PUT", texts + "/draft", body("Min", "1"), null);
        var clash = send("PUT", texts + "/draft", body("Din", "1"), null);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("texts-clash", "\"field\":\"title\"");
    }

    private String path() {
        return "/api/editor/variants/"
                + assets.draft(AssetKind.POSTER, "Først")
                        .variants()
                        .getFirst()
                        .variant()
                        .id()
                + "/texts";
    }

    private static String body(String title, @Nullable String version) {
        return "{\"title\":\"" + title + "\",\"summary\":\"\",\"alternativeText\":\"\""
                + (version == null ? "" : ",\"version\":" + version) + "}";
    }

    private HttpResponse<String> send(String method, String path, String json, @Nullable String match)
            throws Exception {
        var request = HttpRequest.newBuilder(service.url(path))
                .method(method, BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Origin", service.url().toString())
                .header("Cookie", cookie);
        if (match != null) {
            request.header("If-Match", match);
        }
        return service.http().send(request.build(), BodyHandlers.ofString());
    }
}
