package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The texts of an asset as two editors write them at browsers without JavaScript. */
@ExtendWith(RunningService.class)
class TextsPageTest {
    private static final String ASSETS = "/nb/editor/assets/";

    private final EditorBrowser kari;
    private final EditorBrowser ola;
    private final Drafts drafts;
    private final Workspace workspace;
    private final TestAssets assets;

    TextsPageTest(RunningService service) {
        this.kari = new EditorBrowser(service);
        this.ola = new EditorBrowser(service);
        this.drafts = service.bean(Drafts.class);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void a_translation_is_written_beside_its_source() {
        var view = assets.translated(
                assets.published(AssetKind.POSTER, Access.FREE, "Valg hele livet"), LanguageTag.ENGLISH, "Choices");
        var page = kari.open(ASSETS + view.asset().slug() + "?language=en").body();
        assertThat(page).contains("value=\"Choices\"", "value=\"Valg hele livet\"", "id=\"beside-field-title\"");
        assertThat(kari.open(ASSETS + view.asset().slug() + "?language=en&beside=none")
                        .body())
                .doesNotContain("beside-field-title");
        assertThat(kari.open(ASSETS + view.asset().slug() + "?language=nb&beside=en")
                        .body())
                .contains("beside-field-title");
        assertThat(kari.open(ASSETS + view.asset().slug() + "?language=nb&beside=%3Cklingonsk%3E")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void where_two_wrote_the_same_a_page_shows_both_and_what_was_before_and_keeps_what_is_chosen() {
        var view = assets.draft(AssetKind.POSTER, "Før og nå");
        var base = base(view);
        var version = version(view);
        assertThat(kari.post(base, texts("Karis tittel", "", version)).statusCode())
                .isEqualTo(303);
        var asked = ola.post(base, texts("Olas tittel", "Olas beskrivelse", version));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("Dere har endret det samme", "Kari Nordmann", "<ins>Olas</ins>", "<ins>Karis</ins>")
                .contains("value=\"Før og nå\"", "name=\"summary\" value=\"Olas beskrivelse\"");
        assertThat(title(view)).isEqualTo("Karis tittel");

        var choice = new HashMap<>(texts("Olas tittel", "Olas beskrivelse", version(view)));
        choice.put("choose.title", "theirs");
        choice.put("before.title", "Før og nå");
        assertThat(ola.post(base, choice).statusCode()).isEqualTo(303);
        assertThat(title(view)).isEqualTo("Karis tittel");
        assertThat(drafts.of(id(view)).texts().summary()).isEqualTo("Olas beskrivelse");

        choice.put("version", version(view));
        choice.put("choose.title", "before");
        assertThat(ola.post(base, choice).statusCode()).isEqualTo(303);
        assertThat(title(view)).isEqualTo("Før og nå");
    }

    @Test
    void where_a_third_wrote_meanwhile_the_choice_is_asked_for_again() {
        var view = assets.draft(AssetKind.POSTER, "Før");
        var base = base(view);
        var version = version(view);
        kari.post(base, texts("Karis tittel", "", version));
        var seen = version(view);
        kari.post(base, texts("Karis andre tittel", "", seen));
        var choice = new HashMap<>(texts("Olas tittel", "", seen));
        choice.put("choose.title", "mine");
        assertThat(ola.post(base, choice).statusCode()).isEqualTo(409);
        assertThat(title(view)).isEqualTo("Karis andre tittel");
    }

    @Test
    void a_draft_is_kept_shown_with_its_writer_previewed_and_thrown_away() {
        var view = assets.published(AssetKind.POSTER, Access.FREE, "Offentlig tittel");
        var base = base(view);
        var page = ASSETS + view.asset().slug();
        assertThat(kari.follow(kari.post(base + "/draft", texts("Kladdet tittel", "", version(view))))
                        .body())
                .contains("Kladden er lagret", "Kladd av Kari Nordmann", "value=\"Kladdet tittel\"");
        assertThat(kari.open("/nb/assets/" + view.asset().slug()).body())
                .contains("Offentlig tittel")
                .doesNotContain("Kladdet");
        assertThat(kari.open(page + "/preview").body())
                .contains("Kladdet tittel", "Med kladder som ikke er lagret", "Tilbake til redigering");
        assertThat(ola.statusForAnyone(page + "/preview")).isBetween(300, 403);
        assertThat(kari.follow(kari.post(base + "/draft/discard", Map.of("version", version(view))))
                        .body())
                .contains("Kladden er kastet", "value=\"Offentlig tittel\"");
    }

    @Test
    void the_history_compares_two_versions_word_by_word_and_brings_one_back() {
        var view = assets.draft(AssetKind.POSTER, "Valg i livet");
        var base = base(view);
        kari.post(base, texts("Valg hele livet", "", version(view)));
        var history = kari.open(base + "/history");
        assertThat(history.body()).contains("<del>i</del><ins>hele</ins>", "Gjelder nå", "Kari Nordmann", "Tjenesten");
        assertThat(kari.open(base + "/history?shown=1&against=2").body()).contains("<del>hele</del><ins>i</ins>");
        assertThat(kari.open(base + "/history?shown=noe&against=-1").statusCode())
                .isEqualTo(200);

        var stale = ola.post(base + "/history/1/restore", Map.of("version", "1"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(ola.post(base + "/history/77/restore", Map.of("version", version(view)))
                        .statusCode())
                .isEqualTo(404);
        var restored = ola.post(base + "/history/1/restore", Map.of("version", version(view)));
        assertThat(ola.follow(restored).body()).contains("Den tidligere versjonen gjelder igjen");
        assertThat(title(view)).isEqualTo("Valg i livet");
    }

    @Test
    void a_title_of_five_hundred_characters_is_refused_and_comes_back() {
        var view = assets.draft(AssetKind.POSTER);
        var long500 = "x".repeat(500);
        var refused = kari.post(base(view), texts(long500, "", version(view)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("error-title", long500);
    }

    private static Map<String, String> texts(String title, String summary, String version) {
        return Map.of("title", title, "summary", summary, "alternativeText", "", "version", version);
    }

    private static UUID id(AssetView view) {
        return view.variants().getFirst().variant().id();
    }

    private static String base(AssetView view) {
        return ASSETS + view.asset().slug() + "/variants/" + id(view);
    }

    private String version(AssetView view) {
        return Long.toString(drafts.of(id(view)).version());
    }

    private String title(AssetView view) {
        return workspace.byId(view.asset().id()).variants().getFirst().variant().title();
    }
}
