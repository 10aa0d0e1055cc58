package no.opphav.catalogue;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.opphav.account.TestAccounts;
import no.opphav.kernel.ProblemCode;
import no.opphav.setting.Setting;
import no.opphav.setting.SettingChange;
import no.opphav.setting.Settings;
import no.opphav.terms.Access;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators want to be there before anything becomes public. */
@ExtendWith(RunningService.class)
class PublishingGateTest {
    private final RunningService service;
    private final Workspace workspace;
    private final TestAssets assets;

    PublishingGateTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @AfterEach
    void the_gates_open_again() {
        set(Setting.CAPTIONS_GATE, null);
        set(Setting.ALTERNATIVE_TEXT_GATE, null);
    }

    @Test
    void a_film_is_published_with_captions_only_where_they_are_wanted() {
        var film = ready(AssetKind.FILM);
        set(Setting.CAPTIONS_GATE, "true");
        refused(film, "nb.captions: required");
        var variant = workspace.byId(film.id()).variants().getFirst().variant();
        workspace.addFile(variant.id(), FileRole.CAPTIONS, "", TestAssets.file(), SERVICE);
        assertThat(publish(film).state()).isEqualTo(AssetState.PUBLISHED);
    }

    @Test
    void a_picture_is_published_with_its_alternative_text_only_where_that_is_wanted() {
        var picture = ready(AssetKind.PICTURE);
        set(Setting.ALTERNATIVE_TEXT_GATE, "true");
        refused(picture, "nb.alternativeText: required");
        assertThat(publish(ready(AssetKind.REPORT)).state()).isEqualTo(AssetState.PUBLISHED);
        var variant = workspace.byId(picture.id()).variants().getFirst().variant();
        workspace.describe(variant.id(), new VariantTexts(variant.title(), "", "Et fjell"), revision(picture), SERVICE);
        assertThat(publish(picture).state()).isEqualTo(AssetState.PUBLISHED);
    }

    @Test
    void what_was_withdrawn_is_offered_again_only_with_what_is_wanted() {
        var picture = publish(ready(AssetKind.PICTURE));
        workspace.withdraw(picture.id(), revision(picture), SERVICE);
        set(Setting.ALTERNATIVE_TEXT_GATE, "true");
        Refused.refused(
                () -> workspace.republish(picture.id(), revision(picture), SERVICE),
                ProblemCode.NOT_READY_TO_PUBLISH,
                "nb.alternativeText: required");
    }

    private Asset ready(AssetKind kind) {
        var draft = assets.draft(kind);
        assets.original(draft.variants().getFirst().variant());
        return assets.under(assets.terms(Access.FREE), draft.asset().id());
    }

    private Asset publish(Asset asset) {
        return workspace.publish(asset.id(), revision(asset), SERVICE);
    }

    private void refused(Asset asset, String field) {
        Refused.refused(() -> publish(asset), ProblemCode.NOT_READY_TO_PUBLISH, field);
    }

    private long revision(Asset asset) {
        return workspace.byId(asset.id()).asset().revision();
    }

    private void set(Setting<Boolean> setting, @Nullable String value) {
        var settings = service.bean(Settings.class);
        var revision = settings.all().stream()
                .filter(state -> state.setting().equals(setting))
                .findFirst()
                .orElseThrow()
                .revision();
        var by = TestAccounts.administrator(service).session().account().actor();
        settings.change(List.of(new SettingChange(setting, value, revision)), by);
    }
}
