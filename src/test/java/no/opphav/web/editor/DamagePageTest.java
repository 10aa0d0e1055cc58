package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file whose bytes the store does not have, as editors and administrators see it. */
@ExtendWith(RunningService.class)
class DamagePageTest {
    private final RunningService service;
    private final EditorBrowser browser;
    private final AssetView asset;
    private final AssetFile file;
    private final String page;
    private final String rendition;

    DamagePageTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
        var assets = new TestAssets(service);
        this.asset = assets.draft(AssetKind.REPORT);
        this.file = assets.original(asset.variants().getFirst().variant());
        service.bean(ObjectStore.class).delete(file.checksum());
        this.page = "/nb/editor/assets/" + asset.asset().slug();
        this.rendition = page + "/renditions/" + file.renditionId();
    }

    @Test
    void an_editor_sees_what_is_known_and_has_the_file_read() {
        assertThat(browser.open(rendition).body()).contains("Filen var hel da den kom inn.", "Kontroller nå");
        assertThat(browser.open(page).body()).doesNotContain("Borte");

        var verified = browser.post(rendition + "/verify", Map.of());
        assertThat(verified.statusCode()).isEqualTo(303);
        assertThat(browser.follow(verified).body()).contains("Filen er borte fra lageret.");
        assertThat(browser.open(page).body()).contains("Borte");
    }

    @Test
    void administrators_see_all_that_is_damaged_and_have_it_read_again() {
        browser.post(rendition + "/verify", Map.of());
        assertThat(browser.open("/nb/editor/damage").statusCode()).isEqualTo(403);
        assertThat(browser.statusForAnyone("/nb/editor/damage")).isEqualTo(303);

        var administrator = new EditorBrowser(service, TestAccounts.administrator(service));
        var all = administrator.open("/nb/editor/damage");
        var action = "/nb/editor/damage/" + file.id();
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).contains(asset.variants().getFirst().variant().title(), rendition, action);
        assertThat(administrator.post(action, Map.of()).statusCode()).isEqualTo(303);
    }
}
