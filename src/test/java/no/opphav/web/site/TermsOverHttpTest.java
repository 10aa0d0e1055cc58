package no.opphav.web.site;

import static no.opphav.testing.TestAssets.SERVICE;
import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.terms.Action;
import no.opphav.terms.LeftOperand;
import no.opphav.terms.NewTerms;
import no.opphav.terms.Operator;
import no.opphav.terms.RuleKind;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsConstraint;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anyone gets of usage terms: pages, comparisons, and policies by content negotiation. */
@ExtendWith(RunningService.class)
class TermsOverHttpTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final String NAME = "<b>\"Fri\" & åpen</b> \u202E🎓";

    private final RunningService service;
    private final String code = "terms-" + unique();

    TermsOverHttpTest(RunningService service) {
        this.service = service;
        publish("bruke det");
        publish("bruke alt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/ld+json | 200",
                "application/json | 200",
                "text/html | 303",
                "*/* | 303",
                "text/html,application/ld+json;q=0.5 | 303",
                "text/html;q=0.5,application/ld+json | 200",
                "image/png | 406"
            })
    void the_address_of_a_version_answers_with_what_the_client_holds_dearest(String accept, int status)
            throws Exception {
        var answer = get("/terms/" + code + "/1", accept, "nn");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 406) {
            assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("public");
        }
        if (status == 303) {
            assertThat(answer.headers().firstValue("Location")).hasValue("/nn/terms/" + code + "/1");
        } else if (status == 200) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ld+json");
            assertThat(answer.body()).contains("\"uid\":\"", "/terms/" + code + "/1\"", "\"action\":\"use\"");
        }
    }

    @Test
    void a_policy_has_an_address_of_its_own_and_each_page_names_it() throws Exception {
        assertThat(get("/terms/" + code + "/2.jsonld", "text/html", "nb").body())
                .contains("dct:replaces");
        var page = get("/nb/terms/" + code + "/2", "text/html", "nb");
        assertThat(page.headers().firstValue("Link").orElseThrow())
                .isEqualTo("</terms/" + code + "/2.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
        assertThat(page.body()).contains("href=\"/terms/" + code + "/2.jsonld\"");
    }

    @Test
    void a_version_says_what_one_may_must_and_may_not_and_leads_to_its_neighbours() throws Exception {
        var first = page("/en/terms/" + code + "/1");
        assertThat(first).contains("What you may do", "What you must do", "Until the end of 31 December 2027");
        assertThat(first).contains("/en/terms/" + code + "/2\"").doesNotContain("/changes");
        assertThat(page("/nn/terms/" + code + "/2"))
                .contains("/nn/terms/" + code + "/1\"", "/nn/terms/" + code + "/2/changes");
    }

    @Test
    void a_name_with_marks_of_html_stays_a_name() throws Exception {
        for (var path : List.of("/1", "/2/changes")) {
            assertThat(page("/nb/terms/" + code + path)).contains("&lt;b&gt;").doesNotContain("<b>\"Fri\"");
        }
    }

    @Test
    void a_comparison_says_in_words_what_is_different() throws Exception {
        assertThat(page("/nb/terms/" + code + "/2/changes"))
                .contains("Endret", "<del", "bruke det", "<ins", "bruke alt", "Før:", "Nå:", "Én regel er som før.");
    }

    @Test
    void the_terms_are_read_in_each_language_in_which_they_are_written() throws Exception {
        var arabic = new LanguageTag("ar");
        service.bean(Terms.class)
                .publish(
                        new NewTerms(
                                new Slug(code),
                                null,
                                Access.FREE,
                                List.of(new TermsRule(
                                        RuleKind.DUTY, "attribute", Map.of(NB, "kreditere oss", arabic, "ذكر المصدر"))),
                                Map.of(
                                        NB,
                                        new TermsTranslation("Fri", "Bruk det.", "Alt."),
                                        arabic,
                                        new TermsTranslation("استخدام حر", "استخدمه.", "كل شيء."))),
                        SERVICE);
        var path = "/nb/terms/" + code + "/3";
        assertThat(page(path)).contains(path + "?in=ar\"", "hreflang=\"x-default\"", ">العربية<");
        assertThat(page(path + "?in=ar"))
                .contains("<h1 lang=\"ar\" dir=\"rtl\">استخدام حر", "lang=\"ar\" dir=\"rtl\">ذكر المصدر")
                .contains("lang=\"ar\" dir=\"rtl\">كل شيء.")
                .containsPattern("rel=\"canonical\" href=\"http[^\"]+/en/terms/" + code + "/3\\?in=ar\"");
        assertThat(page(path)).containsPattern("rel=\"canonical\" href=\"http[^\"]+/nb/terms/" + code + "/3\"");
        assertThat(page(path + "?in=xx")).contains("Alt.");
    }

    @Test
    void whatever_narrows_a_rule_is_said_and_compared() throws Exception {
        var narrow = List.of(
                new TermsConstraint(LeftOperand.SPATIAL, Operator.EQ, "https://place.example/no"),
                new TermsConstraint(
                        LeftOperand.SPATIAL,
                        Operator.NEQ,
                        "http://publications.europa.eu/resource/authority/country/NOR"),
                new TermsConstraint(LeftOperand.PURPOSE, Operator.IS_PART_OF, "undervisning"),
                new TermsConstraint(LeftOperand.COUNT, Operator.LTEQ, "500"),
                new TermsConstraint(LeftOperand.DATE_TIME, Operator.LTEQ, "2027-12-31T11:30:00Z"));
        publish("bruke alt", narrow);
        assertThat(page("/nb/terms/" + code + "/3"))
                .contains("Stedet er https://place.example/no", "Formålet er del av undervisning")
                .contains("Høyst 500 ganger", "Stedet er ikke Norge")
                .containsPattern("Til 31\\. desember 2027 kl\\. 12\\.30 CET");
        assertThat(page("/en/terms/" + code + "/3")).containsPattern("Until 31 December 2027, 12:30 CET");
        assertThat(page("/nb/terms/" + code + "/3/changes")).contains("<ins", "Høyst 500 ganger");
    }

    @Test
    void what_narrows_a_rule_stands_beside_it_wherever_the_rule_stands() throws Exception {
        publish("bruke det", List.of(new TermsConstraint(LeftOperand.COUNT, Operator.LTEQ, "37")));
        var terms = service.bean(Terms.class).current(new Slug(code)).orElseThrow();
        var assets = new TestAssets(service);
        var draft = assets.draft(AssetKind.POSTER);
        var file = assets.original(draft.variants().getFirst().variant());
        var asset = assets.under(terms, draft.asset().id());
        service.bean(Workspace.class).publish(asset.id(), asset.revision(), SERVICE);
        for (var path : List.of(
                "/nb/terms",
                "/nb/assets/" + asset.slug() + "/nb",
                "/nb/check?q=" + file.checksum().hex())) {
            assertThat(page(path)).as(path).contains("Høyst 37 ganger");
        }
    }

    @Test
    void terms_that_are_not_written_in_the_language_of_the_page_say_so_and_are_no_page_of_it() throws Exception {
        var path = "/terms/" + code + "/1";
        assertThat(page("/en" + path))
                .contains("These terms are not written in English. They are shown in Norwegian Bokmål.")
                .containsPattern("rel=\"canonical\" href=\"http[^\"]+/nb" + path + "\"")
                .doesNotContainPattern("hreflang=\"en\" href=\"http[^\"]+" + path);
        assertThat(page("/nb" + path)).doesNotContain("De står her på");
        var sitemap = get("/sitemap/pages.xml", "*/*", "nb").body();
        assertThat(sitemap).contains("/nb/terms/" + code + "/2").doesNotContain("/en/terms/" + code + "/2");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (var path : List.of(
                "/terms/" + code + "/3",
                "/terms/" + code + "/99999999999",
                "/terms/UPPER/1",
                "/terms/" + code + "/3.jsonld",
                "/nb/terms/" + code + "/1/changes",
                "/nb/terms/" + code + "/3")) {
            assertThat(get(path, "text/html", "nb").statusCode()).as(path).isEqualTo(404);
        }
    }

    private void publish(String use) {
        publish(use, List.of(new TermsConstraint(LeftOperand.DATE_TIME, Operator.LTEQ, "2027-12-31")));
    }

    private void publish(String use, List<TermsConstraint> narrowed) {
        service.bean(Terms.class)
                .publish(
                        new NewTerms(
                                new Slug(code),
                                null,
                                Access.FREE,
                                List.of(
                                        new TermsRule(RuleKind.PERMISSION, Action.USE, narrowed, Map.of(NB, use)),
                                        new TermsRule(RuleKind.DUTY, "attribute", Map.of(NB, "kreditere oss"))),
                                Map.of(NB, new TermsTranslation(NAME, "Bruk det.", "Alt."))),
                        SERVICE);
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = get(path, "text/html", "nb");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path, String accept, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.url(path))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .build();
        return service.http().send(request, BodyHandlers.ofString());
    }
}
