package no.opphav.web.editor;

import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.terms.Action;
import no.opphav.terms.LeftOperand;
import no.opphav.terms.Operator;
import no.opphav.terms.RuleKind;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsConstraint;
import no.opphav.terms.TermsDrafts;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How editors write usage terms, as a browser without JavaScript sends it. */
@ExtendWith(RunningService.class)
class TermsDraftPageTest {
    private final RunningService service;
    private final EditorBrowser browser;
    private final String code = "terms-" + unique();
    private final String draft = "/nb/editor/terms/" + code + "/draft";

    TermsDraftPageTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
    }

    @Test
    void terms_are_begun_ruled_written_and_published() {
        var begun = browser.post("/nb/editor/terms/new", Map.of("code", code, "access", "FREE"));
        assertThat(browser.follow(begun).body()).contains("Vilkårene er begynt på", "Utkast til versjon 1");
        assertThat(browser.open("/nb/editor/terms").body()).contains(code);

        var rules = new HashMap<>(rules(1, "CC-BY-4.0", "https://skole.example/formaal"));
        rules.put("rules-1-kind", "DUTY");
        rules.put("rules-1-action", "attribute");
        var ruled = browser.post(draft + "/rules", rules);
        assertThat(browser.follow(ruled).body()).contains("Regel 1", "value=\"CC-BY-4.0\"");
        var refused = browser.post(draft + "/publish", Map.of("revision", "2"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("notice bad", draft + "?language=nb#field-rules-0", "#field-summary");

        var texts = Map.of(
                "revision", "2",
                "language", "nb",
                "name", "Fri & <åpen>",
                "summary", "Bruk det.",
                "fullText", "Alt.\r\n\r\nSlutt.",
                "rules-0", "bruke det",
                "rules-1", "kreditere oss");
        assertThat(browser.follow(browser.post(draft + "/texts", texts)).body()).contains("Fri &amp; &lt;åpen&gt;");
        var published = browser.post(draft + "/publish", Map.of("revision", "3"));
        assertThat(browser.follow(published).body()).contains("publisert som en ny versjon");

        var version = service.bean(Terms.class).current(new Slug(code)).orElseThrow();
        assertThat(version.licenseUri()).hasToString("https://spdx.org/licenses/CC-BY-4.0");
        assertThat(version.rules()).hasSize(2).first().satisfies(rule -> {
            assertThat(rule.kind()).isEqualTo(RuleKind.PERMISSION);
            assertThat(rule.action()).isEqualTo(Action.REPRODUCE);
            assertThat(rule.constraints())
                    .containsExactly(
                            new TermsConstraint(LeftOperand.PURPOSE, Operator.EQ, "https://skole.example/formaal"));
        });
        assertThat(version.in(no.opphav.kernel.LanguageTag.BOKMAAL).fullText()).isEqualTo("Alt.\n\nSlutt.");
    }

    @Test
    void what_is_wrong_is_told_at_the_field_and_what_was_written_stays() {
        assertThat(browser.post("/nb/editor/terms/new", Map.of("code", "Fri bruk!", "access", "FREE"))
                        .body())
                .contains("error-code", "Fri bruk!");
        begin();
        assertThat(browser.post("/nb/editor/terms/new", Map.of("code", code, "access", "FREE"))
                        .body())
                .contains("error-code");
        var wrong = new HashMap<>(rules(1, "CC-BY-9.9", "ingen adresse"));
        wrong.put("rules-0-constraints-0-left", "spatial");
        wrong.put("rules-0-action", "commercialise");
        var refused = browser.post(draft + "/rules", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("error-licence", "value=\"CC-BY-9.9\"", "error-rules-0-action", "value=\"ingen adresse\"");
        wrong.put("licence", "");
        wrong.put("rules-0-action", "use");
        assertThat(browser.post(draft + "/rules", wrong).body()).contains("error-rules-0-constraints-0\"");
    }

    @Test
    void what_contradicts_itself_is_told_before_it_can_be_published() {
        begin();
        var rules = new HashMap<>(rules(1, "", "alle formål"));
        rules.put("rules-1-kind", "PROHIBITION");
        rules.put("rules-1-action", "reproduce");
        assertThat(browser.follow(browser.post(draft + "/rules", rules)).body())
                .contains("Regel 1: Regel 2 forbyr alt det denne regelen tillater.", "#field-rules-0-action")
                .contains("Fri bruk er med kreditering.", "#field-access");
    }

    @Test
    void a_version_that_says_what_the_one_before_says_is_told_to() {
        var published = new TestAssets(service).terms(Access.CONTEXT_ONLY);
        var path = "/nb/editor/terms/" + published.code() + "/draft";
        browser.post(path, Map.of());
        var refused = browser.post(path + "/publish", Map.of("revision", "1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("notice bad", "Vilkårene sier det samme som versjonen før.");
    }

    @Test
    void whoever_writes_over_another_is_told() {
        begin();
        assertThat(browser.post(draft + "/rules", rules(1, "", "x")).statusCode())
                .isEqualTo(303);
        var second = new EditorBrowser(service).post(draft + "/rules", rules(1, "", "y"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("role=\"alert\"");
    }

    @Test
    void languages_come_and_go_and_a_draft_is_thrown_away() {
        begin();
        var added = browser.post(draft + "/languages", Map.of("revision", "1", "language", "ar"));
        assertThat(browser.follow(added).body()).contains("dir=\"rtl\"", "arabisk");
        var removed = browser.post(draft + "/languages/remove", Map.of("revision", "2", "language", "ar"));
        assertThat(browser.follow(removed).body()).doesNotContain("lang=\"ar\" dir=\"rtl\">العربية</span></a>");
        var discarded = browser.post(draft + "/discard", Map.of("revision", "3"));
        assertThat(browser.follow(discarded).body()).contains("Utkastet er kastet.");
        assertThat(browser.open(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void a_language_of_published_material_that_the_terms_are_not_written_in_is_told() {
        var published = new TestAssets(service).published(AssetKind.POSTER, Access.FREE);
        var under = java.util.Objects.requireNonNull(published.terms());
        var path = "/nb/editor/terms/" + under.code() + "/draft";
        assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.open(path).body()).doesNotContain("finnes også på");
        browser.post(path + "/languages", Map.of("revision", "1", "language", "en"));
        browser.post(path + "/languages/remove", Map.of("revision", "2", "language", "nb"));
        assertThat(browser.open(path).body()).contains("finnes også på bokmål");
    }

    @Test
    void only_editors_come_here() {
        assertThat(browser.statusForAnyone("/nb/editor/terms/new")).isNotEqualTo(200);
        assertThat(browser.statusForAnyone(draft)).isNotEqualTo(200);
    }

    private void begin() {
        service.bean(TermsDrafts.class).begin(new Slug(code), Access.FREE, TestAssets.SERVICE);
    }

    private static Map<String, String> rules(int revision, String licence, String right) {
        return Map.ofEntries(
                Map.entry("revision", Integer.toString(revision)),
                Map.entry("language", "nb"),
                Map.entry("access", "FREE"),
                Map.entry("licence", licence),
                Map.entry("rules-0-kind", "PERMISSION"),
                Map.entry("rules-0-action", "reproduce"),
                Map.entry("rules-0-constraints-0-left", "purpose"),
                Map.entry("rules-0-constraints-0-operator", "eq"),
                Map.entry("rules-0-constraints-0", right),
                Map.entry("rules-0-constraints-1-left", ""),
                Map.entry("rules-0-constraints-1-operator", "eq"),
                Map.entry("rules-1-kind", ""),
                Map.entry("rules-1-action", "use"));
    }
}
