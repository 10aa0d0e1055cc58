package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.deck.DeckApproval;
import no.opphav.deck.Decks;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor approves and recalls a version of a presentation. */
@ExtendWith(RunningService.class)
class ApprovalPageTest {
    private final Decks decks;
    private final EditorBrowser browser;
    private final TestAssets assets;
    private final AssetView deck;
    private final AssetFile file;
    private final String asset;
    private final String path;

    ApprovalPageTest(RunningService service) {
        this.decks = service.bean(Decks.class);
        this.browser = new EditorBrowser(service);
        this.assets = new TestAssets(service);
        this.deck = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST);
        this.file = deck.variants().getFirst().original().orElseThrow();
        this.asset = "/nb/editor/assets/" + deck.asset().slug();
        this.path = asset + "/versions/" + file.id();
    }

    @Test
    void a_version_is_approved_and_recalled_on_its_page() {
        assertThat(browser.open(asset).body()).contains("Ikke godkjent", path);
        assertThat(browser.open(asset + "/renditions/" + file.renditionId()).body())
                .contains("Ikke godkjent", path);
        assertThat(browser.open(path).body())
                .contains(
                        "Ikke godkjent", "bare PowerPoint-filer (PPTX)", "name=\"tellHolders\" value=\"yes\" checked");

        var approved = browser.follow(browser.post(path + "/approve", Map.of("expiresAt", "", "tellHolders", "yes")));
        assertThat(approved.body())
                .contains("Versjonen er godkjent for utsending.", "godkjente versjonen", "Kall tilbake og gi beskjed");
        assertThat(approval().creditSlide()).isFalse();
        assertThat(browser.open(asset).body()).contains(">Godkjent<");

        var recalled = browser.follow(browser.post(path + "/recall", Map.of("reason", "Feil tall på side 3.")));
        assertThat(recalled.body())
                .contains("Versjonen er kalt tilbake", "Feil tall på side 3.")
                .doesNotContain("Kall tilbake og gi beskjed");
    }

    @Test
    void a_mistake_is_told_at_its_field_and_keeps_what_was_written() {
        var refused = browser.post(path + "/approve", Map.of("expiresAt", "2001-01-01", "creditSlide", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("error-expiresAt", "2001-01-01");
        assertThat(browser.post(path + "/approve", Map.of("expiresAt", "i morgen"))
                        .body())
                .contains("error-expiresAt");
        browser.post(path + "/approve", Map.of());
        var silent = browser.post(path + "/recall", Map.of("reason", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("error-reason", "<details class=\"decline\" open>");
    }

    @Test
    void of_two_editors_who_recall_at_once_the_second_is_told() {
        browser.post(path + "/approve", Map.of());
        browser.post(path + "/recall", Map.of("reason", "Feil"));
        var second = browser.post(path + "/recall", Map.of("reason", "Feil"));
        assertThat(second.statusCode()).isEqualTo(409);
    }

    @Test
    void a_version_of_another_asset_is_not_there() {
        var other = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST);
        var foreign = other.variants().getFirst().original().orElseThrow();
        assertThat(browser.open(asset + "/versions/" + foreign.id()).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(asset + "/versions/" + foreign.id() + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private DeckApproval approval() {
        return decks.history(file.renditionId()).getFirst();
    }
}
