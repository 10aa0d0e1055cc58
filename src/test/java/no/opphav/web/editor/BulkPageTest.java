package no.opphav.web.editor;

import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many assets changed at once, as a browser without JavaScript sends it. */
@ExtendWith(RunningService.class)
class BulkPageTest {
    private static final String BULK = "/nb/editor/assets/bulk";

    private final EditorBrowser browser;
    private final Workspace workspace;
    private final TestAssets assets;

    BulkPageTest(RunningService service) {
        this.browser = new EditorBrowser(service);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void all_that_a_filter_finds_get_a_rights_holder_and_get_the_old_one_back() {
        var word = "Felles" + unique();
        var one = assets.draft(AssetKind.POSTER, word + " en");
        var two = assets.published(AssetKind.POSTER, Access.FREE, word + " to");
        var asked = browser.post(BULK, Map.of("action", "rights_holder", "all", "yes", "q", word));
        assertThat(asked.body()).contains("Rettighetshaver", "2 valgt", id(one).toString(), id(two).toString());

        var all = Map.of("action", "rights_holder", "argument", "Ny eier", "all", "yes", "q", word);
        assertThat(browser.post(BULK, all).body()).contains("2 endres, 0 er slik allerede, 0 kan ikke endres.");
        assertThat(holder(one)).isEqualTo("Direktoratet");

        var done = browser.post(BULK + "/run", all);
        assertThat(browser.follow(done).body()).contains("2 ble endret", "Angre");
        assertThat(holder(one)).isEqualTo("Ny eier");
        var undo = EditorBrowser.path(done) + "/undo";
        assertThat(browser.follow(browser.post(undo, Map.of())).body()).contains("Angret");
        assertThat(holder(one)).isEqualTo("Direktoratet");
        assertThat(holder(two)).isEqualTo("Direktoratet");
        assertThat(browser.post(undo, Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void what_cannot_be_published_is_said_with_the_reason_and_the_rest_is_published() {
        var word = "Blandet" + unique();
        var bare = assets.draft(AssetKind.POSTER, word + " uten fil");
        var ready = assets.draft(AssetKind.POSTER, word + " klar");
        assets.original(ready.variants().getFirst().variant());
        assets.under(assets.terms(Access.FREE), id(ready));
        var form = Map.of("action", "publish", "all", "yes", "q", word);
        assertThat(browser.post(BULK, form).body())
                .contains("1 endres, 0 er slik allerede, 1 kan ikke endres.", "Velg vilkår");
        assertThat(state(ready)).isEqualTo(AssetState.DRAFT);
        var done = browser.post(BULK + "/run", form);
        assertThat(state(ready)).isEqualTo(AssetState.PUBLISHED);
        assertThat(state(bare)).isEqualTo(AssetState.DRAFT);
        browser.post(EditorBrowser.path(done) + "/undo", Map.of());
        assertThat(state(ready)).isEqualTo(AssetState.DRAFT);
    }

    @Test
    void what_has_changed_since_is_not_undone() {
        var word = "Siden" + unique();
        var view = assets.published(AssetKind.POSTER, Access.FREE, word);
        var done = browser.post(BULK + "/run", Map.of("action", "withdraw", "asset", id(view).toString()));
        assertThat(state(view)).isEqualTo(AssetState.WITHDRAWN);
        workspace.addVariant(id(view), LanguageTag.ENGLISH, VariantTexts.titled("Later"), TestAssets.SERVICE);
        browser.post(EditorBrowser.path(done) + "/undo", Map.of());
        assertThat(state(view)).isEqualTo(AssetState.WITHDRAWN);
    }

    @Test
    void nothing_chosen_or_something_that_is_not_there_is_answered_clearly() {
        assertThat(browser.follow(browser.post(BULK, Map.of("action", "publish")))
                        .body())
                .contains("Kryss av for minst ett materiale først.");
        assertThat(browser.post(BULK, Map.of("action", "sprett", "asset", "x")).statusCode())
                .isEqualTo(303);
        var id = id(assets.draft(AssetKind.POSTER)).toString();
        assertThat(browser.post(BULK, Map.of("action", "terms", "argument", "tull", "asset", id))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(BULK, Map.of("action", "add_theme", "argument", "finnes-ikke", "asset", id))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.open(BULK + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(browser.statusForAnyone(BULK + "/" + UUID.randomUUID())).isBetween(300, 403);
    }

    private static UUID id(AssetView view) {
        return view.asset().id();
    }

    private String holder(AssetView view) {
        return workspace.byId(id(view)).asset().rightsHolder();
    }

    private AssetState state(AssetView view) {
        return workspace.byId(id(view)).asset().state();
    }
}
