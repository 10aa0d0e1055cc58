package no.opphav.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.terms.NewTerms;
import no.opphav.terms.RuleKind;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningService.class)
class CreditKitTest {
    private final RunningService service;
    private final TestAssets assets;

    CreditKitTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
    }

    @Test
    void the_page_of_an_asset_leads_to_its_kit_which_credits_it_in_the_language_and_for_the_use_chosen()
            throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var kit = "/nb/assets/" + asset.asset().slug() + "/nb/credit";
        assertThat(get("/nb/assets/" + asset.asset().slug()).body()).contains("href=\"" + kit + "\"");
        assertThat(get(kit).body()).contains("Brukt etter vilkårene", "in=uk\"", "use=translated");
        assertThat(get(kit + "?in=ar&use=translated").body())
                .contains("lang=\"ar\" dir=\"rtl\"", "مترجم عن", "aria-current=\"true\">Oversatt")
                .doesNotContain("hakeparenteser");
        assertThat(get(kit + "?use=adapted").body())
                .contains("Bearbeidet av [ditt navn], basert på", "hakeparenteser", "format=json");
        assertThat(get(kit + "?in=xx&use=nothing").body()).contains("Brukt etter vilkårene");
    }

    @Test
    void terms_that_forbid_adapting_offer_no_credit_for_it_without_a_word() throws Exception {
        var draft = assets.draft(AssetKind.PICTURE);
        assets.original(draft.variants().getFirst().variant());
        var never = new TermsRule(RuleKind.PROHIBITION, "derive", Map.of(LanguageTag.BOKMAAL, "endre bildet"));
        var strict = service.bean(Terms.class)
                .publish(
                        new NewTerms(
                                new Slug("terms-" + TestAssets.unique()),
                                null,
                                Access.CONTEXT_ONLY,
                                List.of(never),
                                Map.of(LanguageTag.BOKMAAL, new TermsTranslation("Strengt", "Kort.", "Alt."))),
                        TestAssets.SERVICE);
        var asset = assets.under(strict, draft.asset().id());
        service.bean(Workspace.class).publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        var kit = "/nb/assets/" + asset.slug() + "/nb/credit";
        assertThat(get(kit).body()).doesNotContain("use=adapted", "use=translated");
        assertThat(get(kit + "?use=adapted").body()).contains("Vilkårene tillater ikke at materialet bearbeides.");
        assertThat(get(kit + "?use=translated").body()).contains("Vilkårene tillater ikke at materialet oversettes.");
    }

    @Test
    void a_work_without_language_is_credited_in_the_language_of_the_page() throws Exception {
        var page = "/en/assets/" + withoutLanguage().slug();
        assertThat(get(page).body()).contains("lang=\"en\" dir=\"ltr\"><span lang=\"en\">“");
        assertThat(get(page + "/zxx/credit").body()).contains("Used under the terms “");
    }

    @Test
    void markup_in_a_title_stays_text_wherever_the_kit_shows_it() throws Exception {
        var title = "<img src=x onerror=alert(1)> \"&' " + TestAssets.unique();
        var asset = assets.published(AssetKind.POSTER, Access.FREE, title);
        assertThat(get("/en/assets/" + asset.asset().slug() + "/nb/credit").body())
                .doesNotContain("<img src=x");
    }

    @Test
    void programs_get_every_line_or_those_that_they_ask_for() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var path = "/api/assets/" + asset.asset().slug() + "/credit";
        assertThat(get(path).body().split("\"medium\"", -1)).hasSize(7 * 5 * 3 + 1);
        var one = get(path + "?language=fr&medium=slide&use=adapted&format=markdown");
        assertThat(one.headers().firstValue("Content-Type")).contains("text/markdown;charset=utf-8");
        assertThat(one.body())
                .startsWith("Adapté par \\[votre nom\\] d’après «\u00a0[")
                .endsWith(".\n")
                .hasLineCount(1);
        assertThat(get(path + "?medium=web&use=as-is&format=text").body()).hasLineCount(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/plain | text/plain;charset=utf-8",
                "text/markdown | text/markdown;charset=utf-8",
                "text/html, application/xhtml+xml, */*;q=0.8 | text/html;charset=utf-8",
                "text/html;q=0.2, text/markdown;q=0.9 | text/markdown;charset=utf-8",
                "text/* | text/plain;charset=utf-8",
            })
    void programs_get_the_format_that_is_dearest_to_them(String accept, String type) throws Exception {
        var path = "/api/assets/"
                + assets.published(AssetKind.POSTER, Access.FREE).asset().slug() + "/credit";
        var answer = get(path + "?medium=web&use=as-is&language=en", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get(path + "?format=json", accept).body()).startsWith("{");
        assertThat(get(path, "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({"language=de,language", "medium=tv,medium", "use=stolen,use", "format=pdf,format", "variant=??,variant"
    })
    void what_there_is_not_is_told_at_its_field(String query, String field) throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var answer = get("/api/assets/" + asset.asset().slug() + "/credit?" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void a_file_under_terms_of_its_own_is_credited_under_those() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var workspace = service.bean(Workspace.class);
        var variant = asset.variants().getFirst().variant();
        var file = workspace.addFile(variant.id(), FileRole.FORMAT, "Trykk", TestAssets.file(), TestAssets.SERVICE);
        var own = assets.terms(Access.FREE, "Bare i trykk");
        service.bean(AssetRights.class)
                .assign(
                        asset.asset().id(),
                        new NewAssignment(file.renditionId(), own.id(), null, null),
                        workspace.byId(asset.asset().id()).asset().revision(),
                        TestAssets.SERVICE);

        var path = "/api/assets/" + asset.asset().slug() + "/credit";
        assertThat(get(path + "?file=" + file.id()).body())
                .contains("\"file\":\"" + file.id(), "\"code\":\"" + own.code() + "\"", "Bare i trykk")
                .doesNotContain("Fri bruk");
        assertThat(get(path).body()).contains("\"file\":null", "Fri bruk").doesNotContain("Bare i trykk");
        assertThat(get(path + "?variant=en&file=" + file.id()).statusCode()).isEqualTo(404);
        assertThat(get(path + "?file=nonsense").statusCode()).isEqualTo(404);
        var other = assets.published(AssetKind.POSTER, Access.FREE);
        assertThat(get("/api/assets/" + other.asset().slug() + "/credit?file=" + file.id())
                        .statusCode())
                .isEqualTo(404);

        var kit = "/nb/assets/" + asset.asset().slug() + "/nb/credit";
        assertThat(get("/nb/assets/" + asset.asset().slug()).body())
                .contains("href=\"" + kit + "#under-" + own.code() + "\"");
        assertThat(get(kit).body()).contains("id=\"under-" + own.code() + "\"", "file=" + file.id());

        workspace.replaceFile(file.renditionId(), TestAssets.file(), TestAssets.SERVICE);
        assertThat(get(path + "?file=" + file.id()).statusCode()).isEqualTo(410);
    }

    @Test
    void a_deck_on_request_has_a_kit_and_what_is_withdrawn_has_none() throws Exception {
        var deck = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST);
        var page = "/nb/assets/" + deck.asset().slug() + "/nb/credit";
        assertThat(get(page).statusCode()).isEqualTo(200);
        withdraw(deck);
        assertThat(get(page).statusCode()).isEqualTo(410);
        assertThat(get("/api/assets/" + deck.asset().slug() + "/credit").statusCode())
                .isEqualTo(410);
        assertThat(get("/nb/assets/no-such-thing/nb/credit").statusCode()).isEqualTo(404);
    }

    private Asset withoutLanguage() {
        var workspace = service.bean(Workspace.class);
        var title = "Plakat " + TestAssets.unique();
        var contact = new EmailAddress("redaktor@example.no");
        var made = workspace.create(
                new NewAsset(AssetKind.POSTER, null, title, LanguageTag.NONE, "Direktoratet", contact),
                TestAssets.SERVICE);
        assets.original(workspace.byId(made.id()).variants().getFirst().variant());
        var asset = assets.under(assets.terms(Access.FREE), made.id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return asset;
    }

    private void withdraw(AssetView view) {
        service.bean(Workspace.class).withdraw(view.asset().id(), view.asset().revision(), TestAssets.SERVICE);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, "*/*");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        var uri = service.url(path.replace("?variant=??", "?variant=%3F%3F"));
        var request = HttpRequest.newBuilder(uri).header("Accept", accept).build();
        return service.http().send(request, BodyHandlers.ofString(UTF_8));
    }
}
