package no.opphav.catalogue;

import static no.opphav.testing.Refused.refused;
import static no.opphav.testing.TestAssets.NB;
import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class PublishingTest {
    private static final LanguageTag EN = LanguageTag.ENGLISH;

    private final RunningService service;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final TestAssets assets;

    PublishingTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        var draft = assets.draft(AssetKind.POSTER).asset();
        workspace.addVariant(draft.id(), EN, VariantTexts.titled(""), SERVICE);
        refused(
                () -> publish(draft.id()),
                ProblemCode.NOT_READY_TO_PUBLISH,
                "terms: required",
                "nb.file: required",
                "en.title: required",
                "en.file: required");
    }

    @Test
    void a_draft_is_published_in_the_languages_that_are_ready() {
        var draft = ready();
        var english = workspace.addVariant(draft.id(), EN, VariantTexts.titled("Ethics"), SERVICE);
        assertThat(publish(draft.id()).state()).isEqualTo(AssetState.PUBLISHED);
        assertThat(shown(draft.id())).containsExactly(NB);

        refused(() -> publish(draft.id()), ProblemCode.NOT_READY_TO_PUBLISH, "en.file: required");
        assets.original(english);
        publish(draft.id());
        assertThat(shown(draft.id())).containsExactly(NB, EN);
        refused(() -> publish(draft.id()), ProblemCode.CHANGED_MEANWHILE);
    }

    @Test
    void a_double_click_on_publish_publishes_once() {
        var draft = ready();
        workspace.publish(draft.id(), draft.revision(), SERVICE);
        refused(() -> workspace.publish(draft.id(), draft.revision(), SERVICE), ProblemCode.CHANGED_MEANWHILE);
    }

    @Test
    void one_language_is_published_and_taken_back() {
        var asset = publish(ready().id());
        var english = workspace.addVariant(asset.id(), EN, VariantTexts.titled("Ethics"), SERVICE);
        refused(
                () -> workspace.publishVariant(english.id(), revision(asset), SERVICE),
                ProblemCode.NOT_READY_TO_PUBLISH,
                "en.file: required");
        assets.original(english);
        workspace.publishVariant(english.id(), revision(asset), SERVICE);
        assertThat(shown(asset.id())).containsExactly(NB, EN);

        var left = workspace.unpublishVariant(english.id(), revision(asset), SERVICE);
        assertThat(left.state()).isEqualTo(AssetState.PUBLISHED);
        assertThat(shown(asset.id())).containsExactly(NB);
        refused(
                () -> workspace.unpublishVariant(english.id(), revision(asset), SERVICE),
                ProblemCode.CHANGED_MEANWHILE);
    }

    @Test
    void an_asset_without_a_published_language_is_a_draft_again() {
        var asset = publish(ready().id());
        var variant = workspace.byId(asset.id()).variants().getFirst().variant();
        var draft = workspace.unpublishVariant(variant.id(), asset.revision(), SERVICE);
        assertThat(draft.state()).isEqualTo(AssetState.DRAFT);
        assertThat(catalogue.find(asset.id())).isEqualTo(new PublicAsset.Unknown());
        assertThat(publish(asset.id()).publishedAt()).isEqualTo(asset.publishedAt());
    }

    @Test
    void a_withdrawn_asset_shows_what_it_was_and_can_come_back() {
        var asset = publish(ready().id());
        workspace.addVariant(asset.id(), EN, VariantTexts.titled("Draft"), SERVICE);
        service.clock().tick(Duration.ofMinutes(1));
        var withdrawn = workspace.withdraw(asset.id(), revision(asset), SERVICE);
        assertThat(withdrawn.withdrawnAt()).isEqualTo(service.clock().instant());
        assertThat(catalogue.find(asset.slug())).isInstanceOfSatisfying(PublicAsset.Withdrawn.class, gone -> {
            assertThat(gone.view().variants()).hasSize(1);
            assertThat(gone.view().variants().getFirst().files()).isEmpty();
            assertThat(gone.view().variants().getFirst().previews()).isEmpty();
        });
        refused(() -> workspace.withdraw(asset.id(), revision(asset), SERVICE), ProblemCode.CHANGED_MEANWHILE);
        refused(() -> publish(asset.id()), ProblemCode.CHANGED_MEANWHILE);

        var back = workspace.republish(asset.id(), revision(asset), SERVICE);
        assertThat(back.withdrawnAt()).isNull();
        assertThat(back.publishedAt()).isEqualTo(asset.publishedAt());
        assertThat(shown(asset.id())).containsExactly(NB);
        refused(() -> workspace.republish(asset.id(), revision(asset), SERVICE), ProblemCode.CHANGED_MEANWHILE);
    }

    @Test
    void what_is_published_keeps_its_title_and_its_original() {
        var asset = publish(ready().id());
        var view = workspace.byId(asset.id()).variants().getFirst();
        refused(
                () -> workspace.describe(view.variant().id(), VariantTexts.titled(""), asset.revision(), SERVICE),
                ProblemCode.INVALID_FIELDS,
                "title: required");
        var original = view.original().orElseThrow();
        refused(
                () -> workspace.removeRendition(original.renditionId(), SERVICE),
                ProblemCode.NOT_READY_TO_PUBLISH,
                "nb.file: required");
    }

    private Asset ready() {
        var draft = assets.draft(AssetKind.POSTER);
        assets.original(draft.variants().getFirst().variant());
        return assets.under(assets.terms(Access.FREE), draft.asset().id());
    }

    private Asset publish(UUID id) {
        return workspace.publish(id, workspace.byId(id).asset().revision(), SERVICE);
    }

    private long revision(Asset asset) {
        return workspace.byId(asset.id()).asset().revision();
    }

    private List<LanguageTag> shown(UUID id) {
        return catalogue.published(List.of(id)).getFirst().variants().stream()
                .map(view -> view.variant().language())
                .toList();
    }
}
