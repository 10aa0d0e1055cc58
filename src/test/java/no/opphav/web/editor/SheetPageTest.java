package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** New assets filled in as a table, as a browser without JavaScript sends it. */
@ExtendWith(RunningService.class)
class SheetPageTest {
    private static final String SHEET = "/nb/editor/uploads/sheet";

    private final EditorBrowser browser;
    private final Workspace workspace;
    private final TestAssets assets;

    SheetPageTest(RunningService service) {
        this.browser = new EditorBrowser(service);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void rows_are_filled_in_and_published_together() {
        var one = ready();
        var two = ready();
        var form = new HashMap<String, String>();
        form.putAll(row(1, one, "Første plakat", "en"));
        form.putAll(row(2, two, "Andre plakat", "nb"));
        form.put("do", "publish");
        var done = browser.post(SHEET, form);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(browser.follow(done).body()).contains("Publisert. Nå kan alle finne dem.");
        var first = workspace.byId(one.asset().id());
        assertThat(first.asset().state()).isEqualTo(AssetState.PUBLISHED);
        assertThat(first.variants().getFirst().variant().language()).isEqualTo(LanguageTag.ENGLISH);
        assertThat(first.variants().getFirst().variant().title()).isEqualTo("Første plakat");
        assertThat(state(two)).isEqualTo(AssetState.PUBLISHED);
    }

    @Test
    void where_one_row_is_wrong_the_others_are_kept_and_none_is_published() {
        var one = ready();
        var bare = assets.draft(AssetKind.POSTER);
        var form = new HashMap<String, String>();
        form.putAll(row(1, one, "Klar", "nb"));
        form.putAll(row(2, bare, "Uten fil", "nb"));
        form.put("terms.2", "");
        form.put("do", "publish");
        var refused = browser.post(SHEET, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Noe mangler i én rad");
        assertThat(workspace
                        .byId(one.asset().id())
                        .variants()
                        .getFirst()
                        .variant()
                        .title())
                .isEqualTo("Klar");
        assertThat(state(one)).isEqualTo(AssetState.DRAFT);
        form.put("language.1", "klingonsk");
        assertThat(browser.post(SHEET, form).statusCode()).isEqualTo(422);
    }

    @Test
    void an_empty_table_tells_where_files_are_dropped() {
        assertThat(browser.open(SHEET).body()).contains("Ingenting venter");
        assertThat(browser.statusForAnyone(SHEET)).isBetween(300, 403);
    }

    private AssetView ready() {
        var draft = assets.draft(AssetKind.POSTER);
        assets.original(draft.variants().getFirst().variant());
        return workspace.byId(draft.asset().id());
    }

    private Map<String, String> row(int number, AssetView view, String title, String language) {
        var end = "." + number;
        return Map.of(
                "asset" + end,
                view.asset().id().toString(),
                "version" + end,
                "1",
                "title" + end,
                title,
                "language" + end,
                language,
                "alternativeText" + end,
                "",
                "terms" + end,
                assets.terms(Access.FREE).id().toString(),
                "rightsHolder" + end,
                "Direktoratet",
                "theme" + end,
                "",
                "publish" + end,
                "yes");
    }

    private AssetState state(AssetView view) {
        return workspace.byId(view.asset().id()).asset().state();
    }
}
