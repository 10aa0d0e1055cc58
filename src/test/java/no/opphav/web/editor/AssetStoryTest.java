package no.opphav.web.editor;

import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor's work on an asset, from its first file to its end, as a browser without JavaScript sends it. */
@ExtendWith(RunningService.class)
class AssetStoryTest {
    private static final String ASSETS = "/nb/editor/assets";

    private final EditorBrowser browser;
    private final Workspace workspace;
    private final TestAssets assets;

    AssetStoryTest(RunningService service) {
        this.browser = new EditorBrowser(service);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void an_asset_is_uploaded_described_published_replaced_and_withdrawn() {
        var slug = "plakat-" + unique();
        var created = browser.upload(ASSETS + "/new", form(slug, ""), "Plakat æøå.pdf", poster("nb"));
        assertThat(created.statusCode()).isEqualTo(303);
        var page = browser.follow(created);
        assertThat(page.body()).contains("Utkastet er lagret.", "Plakat æøå", "Velg vilkår");
        assertThat(browser.statusForAnyone("/nb/assets/" + slug)).isEqualTo(404);

        var refused = browser.post(ASSETS + "/" + slug + "/publish", Map.of("revision", revision(slug)));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Dette mangler før det kan publiseres", "error-terms");

        var terms = assets.terms(Access.FREE).id().toString();
        var shared = Map.of(
                "rightsHolder",
                "Direktoratet",
                "contact",
                "redaktor@example.no",
                "slug",
                slug,
                "terms",
                terms,
                "revision",
                revision(slug));
        assertThat(browser.post(ASSETS + "/" + slug, shared).statusCode()).isEqualTo(303);
        assertThat(browser.open(ASSETS + "/" + slug + "/preview").body())
                .contains("Slik blir siden når du publiserer", "/editor/files/")
                .doesNotContain("\"/files/");

        assertThat(browser.follow(browser.post(ASSETS + "/" + slug + "/publish", Map.of("revision", revision(slug))))
                        .body())
                .contains("Publisert. Nå kan alle finne det.");
        assertThat(browser.statusForAnyone("/nb/assets/" + slug)).isEqualTo(200);

        var original = asset(slug).variants().getFirst().original().orElseThrow();
        var replaced = browser.upload(
                ASSETS + "/" + slug + "/renditions/" + original.renditionId(), Map.of(), "ny.pdf", poster("en"));
        assertThat(browser.follow(replaced).body()).contains("Den nye versjonen er på plass.", "versjon 2");

        assertThat(browser.follow(browser.post(ASSETS + "/" + slug + "/withdraw", Map.of("revision", revision(slug))))
                        .body())
                .contains("Trukket tilbake");
        assertThat(browser.statusForAnyone("/nb/assets/" + slug)).isEqualTo(410);
    }

    @Test
    void a_language_is_added_with_a_file_of_its_own_and_published() {
        var slug =
                assets.published(AssetKind.POSTER, Access.FREE).asset().slug().value();
        var added = browser.post(ASSETS + "/" + slug + "/variants", Map.of("language", "ar", "title", "ملصق"));
        assertThat(browser.follow(added).body()).contains("Språket er lagt til som utkast.", "lang=\"ar\"");

        var arabic = asset(slug).variants().getLast().variant().id();
        var base = ASSETS + "/" + slug + "/variants/" + arabic;
        assertThat(browser.post(base + "/publish", Map.of("revision", revision(slug)))
                        .body())
                .contains("Legg til filen på arabisk");
        assertThat(browser.upload(base + "/files", Map.of("role", "original", "label", ""), "plakat.pdf", poster("nn"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.follow(browser.post(base + "/publish", Map.of("revision", revision(slug))))
                        .body())
                .contains("Språkversjonen er publisert.");
        assertThat(browser.statusForAnyone("/nb/assets/" + slug + "/ar")).isEqualTo(200);
    }

    @Test
    void a_refused_form_keeps_what_was_written_and_names_every_field_that_is_wrong() {
        var form = new HashMap<>(form("Ikke En Adresse", ""));
        form.put("contact", "ikke en adresse");
        form.put("language", "klingonsk");
        var refused = browser.upload(ASSETS + "/new", form, "", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "error-file",
                        "error-slug",
                        "error-contact",
                        "error-language",
                        "value=\"Ikke En Adresse\"",
                        "value=\"Plakat æøå\"");
    }

    @Test
    void a_file_that_is_refused_leaves_no_asset_behind() {
        var slug = "halv-" + unique();
        var refused = browser.upload(
                ASSETS + "/new",
                form(slug, ""),
                "plakat.pdf",
                "Dette er ingen PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("error-file");
        assertThat(workspace.assets(AssetFilter.ALL))
                .noneMatch(view -> view.asset().slug().value().equals(slug));
    }

    @Test
    void an_address_that_is_taken_comes_back_at_its_field() {
        var taken = assets.draft(AssetKind.POSTER).asset().slug().value();
        var refused = browser.upload(ASSETS + "/new", form(taken, ""), "plakat.pdf", poster("nb"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("error-slug");
    }

    @Test
    void the_list_finds_by_title_and_state() {
        var title = "Kjennemerke " + unique();
        assets.draft(AssetKind.MODEL, title);
        assertThat(browser.open(ASSETS + "?q=" + title.replace(" ", "%20") + "&state=draft")
                        .body())
                .contains(title);
        assertThat(browser.open(ASSETS + "?q=" + title.replace(" ", "%20") + "&state=published")
                        .body())
                .contains("Ingenting passer med dette");
    }

    @Test
    void nothing_of_it_is_for_anyone_else() {
        assertThat(browser.statusForAnyone(ASSETS)).isBetween(300, 403);
    }

    private static Map<String, String> form(String slug, String terms) {
        return Map.of(
                "kind", "poster",
                "title", "Plakat æøå",
                "language", "nb",
                "slug", slug,
                "rightsHolder", "Direktoratet",
                "contact", "redaktor@example.no",
                "terms", terms);
    }

    private AssetView asset(String slug) {
        return workspace.asset(new Slug(slug));
    }

    private String revision(String slug) {
        return Long.toString(asset(slug).asset().revision());
    }

    private static byte[] poster(String language) {
        try (var file = AssetStoryTest.class.getResourceAsStream(
                "/sample-catalogue/posters/valg-hele-livet-" + language + ".pdf")) {
            return java.util.Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
