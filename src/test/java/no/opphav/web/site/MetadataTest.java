package no.opphav.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Site;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class MetadataTest {
    private static final SchemaOrg VOCABULARY = SchemaOrg.read();
    private static final Pattern JSON_LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final RunningService service;
    private final TestAssets assets;
    private final Workspace workspace;

    MetadataTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
    }

    @ParameterizedTest
    @EnumSource(AssetKind.class)
    void what_a_page_says_of_its_asset_is_right_by_the_vocabulary(AssetKind kind) throws Exception {
        var access = kind == AssetKind.PRESENTATION ? Access.ON_REQUEST : Access.FREE;
        var asset = assets.published(kind, access);
        var said = said("/nb/assets/" + asset.asset().slug() + "/nb");
        assertThat(VOCABULARY.objections(said)).isEmpty();
        assertThat(said)
                .containsEntry("@context", "https://schema.org")
                .containsEntry("name", title(asset))
                .containsEntry("inLanguage", "nb")
                .containsKeys("license", "acquireLicensePage", "copyrightNotice", "creator", "dateModified");
        assertThat(said).extracting("creditText").asString().contains(title(asset), "Direktoratet");
        assertThat(said.toString()).matches(text -> access != Access.ON_REQUEST || !text.contains("contentUrl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void the_credit_is_in_the_language_of_what_is_credited_whatever_the_page_speaks(String page) throws Exception {
        var asset = inUkrainianToo(assets.published(AssetKind.REPORT, Access.FREE));
        var path = "/" + page + "/assets/" + asset.asset().slug();
        assertThat(said(path + "/nb")).extracting("creditText").asString().contains("Brukt etter vilkårene «");
        assertThat(said(path + "/uk")).extracting("creditText").asString().contains("Використано на умовах");
    }

    @Test
    void of_a_film_it_says_where_its_bytes_and_captions_are_and_how_long_it_lasts() throws Exception {
        var film = film();
        var said = said("/en/assets/" + film.asset().slug() + "/nb");
        assertThat(VOCABULARY.objections(said)).isEmpty();
        assertThat(said)
                .containsEntry("@type", "VideoObject")
                .containsEntry("duration", "PT1M5S")
                .containsEntry("encodingFormat", "video/mp4")
                .containsKeys("contentUrl", "sha256", "uploadDate", "thumbnailUrl");
        assertThat(said).extracting("caption").asString().contains("text/vtt", "inLanguage=nb");
        assertThat(said).extracting("width").asString().contains("value=1280", "unitCode=E37");
    }

    @Test
    void a_title_can_neither_end_the_script_nor_leave_its_attribute() throws Exception {
        var title = "</script><script>alert(1)</script> \"&' <!-- \u202eabc 🎓 " + TestAssets.unique();
        var asset = assets.published(AssetKind.POSTER, Access.FREE, title);
        var page = get("/nb/assets/" + asset.asset().slug() + "/nb").body();
        assertThat(said(page, 1)).containsEntry("name", title(asset));
        assertThat(page).doesNotContain("<script>alert", "content=\"</script>", "<!-- ");
        assertThat(page).contains("<meta property=\"og:title\" content=\"");
    }

    @Test
    void the_languages_of_an_asset_name_each_other_from_whichever_page_one_comes() throws Exception {
        var asset = inUkrainianToo(assets.published(AssetKind.REPORT, Access.FREE));
        var path = "/assets/" + asset.asset().slug();
        var bokmaal = "hreflang=\"nb\"";
        for (var page : List.of("/nb" + path + "/nb", "/en" + path + "/uk", "/nn" + path + "/uk")) {
            var html = get(page).body();
            assertThat(html)
                    .contains(site("/nb" + path + "/nb") + "\" " + bokmaal)
                    .contains(site("/en" + path + "/uk") + "\" hreflang=\"uk\"")
                    .contains(site("/nb" + path + "/nb") + "\" hreflang=\"x-default\"");
        }
        assertThat(get("/nn" + path + "/uk").body())
                .contains("<link rel=\"canonical\" href=\"" + site("/en" + path + "/uk"));
        var first = said("/nb" + path + "/nb");
        assertThat(first).extracting("workTranslation").asString().contains("uk");
        assertThat(first).doesNotContainKey("translationOfWork");
        var second = said("/en" + path + "/uk");
        assertThat(second).extracting("translationOfWork").asString().contains("inLanguage=nb");
        assertThat(VOCABULARY.objections(second)).isEmpty();
    }

    @Test
    void a_shared_link_shows_title_picture_and_language() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        assertThat(get("/nb/assets/" + asset.asset().slug() + "/nb").body())
                .contains("property=\"og:type\" content=\"article\"")
                .contains("property=\"og:locale\" content=\"nb_NO\"")
                .contains("property=\"og:image\" content=\"" + site("/content/"))
                .contains("property=\"og:image:width\" content=\"320\"")
                .contains("name=\"twitter:card\" content=\"summary_large_image\"")
                .doesNotContain("og:image:alt", "og:video");
        assertThat(get("/nb/assets/" + film().asset().slug() + "/nb").body())
                .contains("content=\"video.other\"", "property=\"og:video:type\" content=\"video/mp4\"");
    }

    @Test
    void the_front_page_says_how_the_site_is_searched() throws Exception {
        var said = said("/en");
        assertThat(VOCABULARY.objections(said)).isEmpty();
        assertThat(said).containsEntry("@type", "WebSite").containsEntry("inLanguage", "en");
        assertThat(said).extracting("potentialAction").asString().contains("/en?q={search_term_string}");
    }

    @Test
    void page_file_and_json_link_to_the_terms_they_come_under() throws Exception {
        var asset = assets.published(AssetKind.REPORT, Access.FREE);
        for (var path : List.of("/en/assets/", "/api/assets/")) {
            assertThat(get(path + asset.asset().slug()).headers().firstValue("Link"))
                    .get()
                    .asString()
                    .matches("<https?://[^/]+/terms/[^/]+/1>; rel=\"license\"");
        }
    }

    @Test
    void a_licence_has_one_address_for_machines_wherever_it_is_named() throws Exception {
        var draft = assets.draft(AssetKind.POSTER);
        assets.original(draft.variants().getFirst().variant());
        var credit = new TermsRule(RuleKind.DUTY, "attribute", Map.of(LanguageTag.BOKMAAL, "kreditere oss"));
        var licensed = service.bean(Terms.class)
                .publish(
                        new NewTerms(
                                new Slug("terms-" + TestAssets.unique()),
                                URI.create("https://spdx.org/licenses/CC-BY-4.0"),
                                Access.FREE,
                                List.of(credit),
                                Map.of(LanguageTag.BOKMAAL, new TermsTranslation("CC", "Kort.", "Alt."))),
                        TestAssets.SERVICE);
        var asset = assets.under(licensed, draft.asset().id());
        service.bean(Workspace.class).publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        var path = "/nb/assets/" + asset.slug() + "/nb";
        var address = site("/terms/" + licensed.code() + "/1");
        assertThat(said(path)).containsEntry("license", address);
        assertThat(get(path).body()).contains("rel=\"license\" href=\"" + address + "\"");
        assertThat(get(path).headers().firstValue("Link")).contains("<" + address + ">; rel=\"license\"");
    }

    @Test
    void the_address_of_the_terms_that_files_carry_leads_to_their_page() throws Exception {
        var terms = assets.terms(Access.FREE);
        var path = "/terms/" + terms.code() + "/1";
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        var page = answer.headers().firstValue("Location").orElseThrow();
        assertThat(page).endsWith("/nb" + path);
        assertThat(get("/nb" + path).statusCode()).isEqualTo(200);
        assertThat(get("/terms/Not a code/1".replace(" ", "%20")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_vocabulary_objects_to_what_is_wrong() {
        assertThat(VOCABULARY.objections(Map.of("@type", "Poster", "contentUrl", "http://x", "colour", "red")))
                .containsExactlyInAnyOrder("contentUrl does not belong to Poster", "no property colour");
        assertThat(VOCABULARY.objections(Map.of("@type", "Plakat"))).containsExactly("no type Plakat");
        assertThat(VOCABULARY.objections(Map.of("@type", "VideoObject", "duration", "65 s")))
                .containsExactly("duration cannot be 65 s");
    }

    private AssetView film() {
        var draft = assets.draft(AssetKind.FILM);
        var variant = draft.variants().getFirst().variant().id();
        var facts = new FileFacts(1280, 720, null, Duration.ofMillis(65_040));
        workspace.addFile(variant, FileRole.ORIGINAL, "HD", file(MediaType.MP4, "film.mp4", facts), TestAssets.SERVICE);
        workspace.addFile(
                variant,
                FileRole.CAPTIONS,
                "",
                file(MediaType.WEBVTT, "film.vtt", new FileFacts(null, null, null, null)),
                TestAssets.SERVICE);
        var original = workspace
                .byId(draft.asset().id())
                .variants()
                .getFirst()
                .original()
                .orElseThrow();
        workspace.addPreviews(original.id(), List.of(TestAssets.preview(1280)));
        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return workspace.byId(asset.id());
    }

    private static NewFile file(MediaType type, String name, FileFacts facts) {
        var checksum = Checksum.ofContent(UUID.randomUUID().toString().getBytes(UTF_8));
        return new NewFile(checksum, 1234, type, new FileName(name), facts);
    }

    private AssetView inUkrainianToo(AssetView view) {
        var texts = new VariantTexts("Звіт " + TestAssets.unique(), "", "");
        var added = workspace.addVariant(view.asset().id(), new LanguageTag("uk"), texts, TestAssets.SERVICE);
        assets.original(added);
        var asset = workspace.byId(view.asset().id()).asset();
        workspace.publishVariant(added.id(), asset.revision(), TestAssets.SERVICE);
        return workspace.byId(asset.id());
    }

    private static String title(AssetView view) {
        return view.variants().getFirst().variant().title();
    }

    private String site(String path) {
        return service.bean(Site.class).url(path).toString();
    }

    private Map<String, Object> said(String path) throws Exception {
        return said(get(path).body(), 1);
    }

    private Map<String, Object> said(String page, int documents) throws IOException {
        var found = JSON_LD.matcher(page).results().toList();
        assertThat(found).hasSize(documents);
        return service.bean(JsonMapper.class)
                .readValue(found.getFirst().group(1).getBytes(UTF_8), Argument.mapOf(String.class, Object.class));
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(service.url(path)).build();
        return service.http().send(request, BodyHandlers.ofString());
    }
}
