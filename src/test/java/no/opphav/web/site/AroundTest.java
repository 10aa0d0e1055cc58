package no.opphav.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.IncomingFile;
import no.opphav.ingest.Ingest;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands around a work on its page, and what a visitor does there. */
@ExtendWith({RunningService.class, Chromium.class})
class AroundTest {
    private static final String CAPTIONS = """
            WEBVTT

            00:01.000 --> 00:03.000
            Vi velger ikke én gang.

            00:03.500 --> 00:05.000
            Vi VELGER igjen (og igjen).

            00:06.000 --> 00:08.000
            Veien er din.
            """;

    private final RunningService service;
    private final TestAssets assets;
    private final Workspace workspace;

    AroundTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
    }

    @Test
    void the_history_tells_what_the_public_saw_change_and_nothing_that_it_did_not() throws Exception {
        var poster = assets.published(AssetKind.POSTER, Access.FREE);
        var id = poster.asset().id();
        var original = poster.variants().getFirst().original().orElseThrow();
        workspace.replaceFile(original.renditionId(), TestAssets.file(), TestAssets.SERVICE);
        workspace.addVariant(id, new LanguageTag("fr"), VariantTexts.titled("Brouillon"), TestAssets.SERVICE);
        assertThat(page(poster))
                .contains("Publisert</span>", "Ny versjon av plakat.pdf: versjon 2")
                .doesNotContain("fransk", "Ny fil:");
        assets.translated(workspace.byId(id), LanguageTag.ENGLISH, "Title " + TestAssets.unique());
        assertThat(page(poster)).contains("Kom på engelsk");
    }

    @Test
    void others_of_the_same_kind_are_shown_and_never_the_work_itself_or_a_draft() throws Exception {
        var one = assets.published(AssetKind.MODEL, Access.FREE);
        var other = assets.published(AssetKind.MODEL, Access.FREE);
        var draft = assets.draft(AssetKind.MODEL);
        var related = page(one).substring(page(one).indexOf("id=\"related\""));
        assertThat(related)
                .contains(title(other))
                .doesNotContain("/assets/" + one.asset().slug() + "\"", title(draft));
    }

    @Test
    void what_a_film_says_is_searched_as_one_types_and_without_a_script_too(Browser browser) throws Exception {
        var film = captioned();
        var address = "/nb/assets/" + film.asset().slug() + "/nb";
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(service.url(address).toString());
            page.fill(".find input", "velger");
            page.waitForCondition(() -> page.locator(".passages li:visible").count() == 2);
            assertThat(page.locator(".passages mark").allTextContents()).containsExactly("velger", "VELGER");
            assertThat(page.locator(".said [role=status]").textContent()).isEqualTo("2 steder.");
            page.fill(".find input", "(og");
            page.waitForCondition(() -> page.locator(".passages li:visible").count() == 1);
            page.fill(".find input", "finnes ikke");
            page.waitForCondition(() -> page.locator(".passages li:visible").count() == 0);
            page.fill(".find input", "");
            page.waitForCondition(() -> page.locator(".passages li:visible").count() == 3);
        }
        assertThat(get(address + "/transcript?q=velger"))
                .contains("2 steder.", "<mark>velger</mark>", "<mark>VELGER</mark>", "/nb?t=3#film")
                .doesNotContain("Veien er din.");
    }

    @Test
    void a_link_into_a_film_begins_there() throws Exception {
        var film = withVideo();
        var address = "/nb/assets/" + film.asset().slug() + "/nb";
        assertThat(get(address + "?t=65")).contains("film.mp4#t=65\"");
        assertThat(get(address)).doesNotContain("#t=");
    }

    @Test
    void a_language_that_was_chosen_is_there_at_the_next_visit_without_a_cookie(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"))) {
            var page = context.newPage();
            page.navigate(service.url("/").toString());
            assertThat(page.url()).endsWith("/nb");
            page.click(".masthead .switch a[hreflang=nn]");
            page.waitForURL("**/nn");
            page.navigate(service.url("/").toString());
            page.waitForURL("**/nn");
            page.navigate(service.url("/en").toString());
            assertThat(page.url()).endsWith("/en");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void the_language_of_the_page_changes_without_losing_what_was_searched_for() throws Exception {
        assertThat(get("/nb?q=valg&kind=poster")).contains("href=\"/en?q=valg&amp;kind=poster\"");
    }

    private AssetView captioned() {
        var film = withVideo();
        var bytes = CAPTIONS.getBytes(UTF_8);
        var incoming = new IncomingFile("film.vtt", new ByteArrayInputStream(bytes), (long) bytes.length);
        var variant = film.variants().getFirst().variant();
        service.bean(Ingest.class).add(variant.id(), FileRole.CAPTIONS, "", incoming, TestAssets.SERVICE);
        service.runDueTasks();
        return workspace.byId(film.asset().id());
    }

    private AssetView withVideo() {
        return new TestFilms(service).published();
    }

    private String page(AssetView view) throws Exception {
        return get("/nb/assets/" + view.asset().slug() + "/nb");
    }

    private static String title(AssetView view) {
        return view.variants().getFirst().variant().title();
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(service.url(path))
                .header("Accept", "text/html")
                .build();
        return service.http().send(request, BodyHandlers.ofString(UTF_8)).body();
    }
}
