package no.opphav.catalogue;

import static no.opphav.testing.Refused.refused;
import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.account.TestAccounts;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What editors write is kept, whoever else writes at the same time. */
@ExtendWith(RunningService.class)
class DraftsTest {
    private final RunningService service;
    private final Drafts drafts;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final TestAssets assets;
    private final Actor kari;
    private final Actor ola;

    DraftsTest(RunningService service) {
        this.service = service;
        this.drafts = service.bean(Drafts.class);
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.assets = new TestAssets(service);
        this.kari = TestAccounts.editor(service).session().account().actor();
        this.ola = TestAccounts.editor(service).session().account().actor();
    }

    @Test
    void a_draft_of_something_public_is_seen_by_editors_alone_until_it_is_saved() {
        var view = assets.published(AssetKind.POSTER, Access.FREE, "Slik det var");
        var variant = id(view);
        var revision = view.asset().revision();
        var kept = kept(drafts.keep(
                variant, texts("Slik det blir", ""), drafts.of(variant).version(), kari));
        assertThat(kept.texts().title()).isEqualTo("Slik det blir");
        assertThat(kept.draft()).isNotNull();
        assertThat(publicTitle(view)).isEqualTo("Slik det var");
        assertThat(workspace.byId(view.asset().id()).asset().revision()).isEqualTo(revision);

        var saved = kept(drafts.save(variant, kept.texts(), kept.version(), kari));
        assertThat(saved.draft()).isNull();
        assertThat(publicTitle(view)).isEqualTo("Slik det blir");
    }

    @Test
    void changes_of_different_fields_are_both_kept() {
        var variant = id(assets.draft(AssetKind.POSTER, "Tittel"));
        var begun = drafts.of(variant).version();
        kept(drafts.keep(variant, texts("Karis tittel", ""), begun, kari));
        var merged = drafts.keep(variant, texts("Tittel", "Olas beskrivelse"), begun, ola);
        assertThat(merged).isInstanceOfSatisfying(TextsOutcome.Kept.class, kept -> {
            assertThat(kept.isMerged()).isTrue();
            assertThat(kept.now().texts()).isEqualTo(texts("Karis tittel", "Olas beskrivelse"));
        });
    }

    @Test
    void changes_of_the_same_field_are_never_overwritten_but_told_with_all_three_texts() {
        var variant = id(assets.draft(AssetKind.POSTER, "Før"));
        var begun = drafts.of(variant).version();
        kept(drafts.keep(variant, texts("Karis", ""), begun, kari));
        var outcome = drafts.save(variant, texts("Olas", "Olas beskrivelse"), begun, ola);
        assertThat(outcome).isInstanceOfSatisfying(TextsOutcome.Clash.class, clash -> {
            assertThat(clash.before()).isEqualTo(texts("Før", ""));
            assertThat(clash.mine()).isEqualTo(texts("Olas", "Olas beskrivelse"));
            assertThat(clash.theirs().texts()).isEqualTo(texts("Karis", ""));
            assertThat(clash.fields()).containsExactly(TextField.TITLE);
        });
        assertThat(drafts.of(variant).texts()).isEqualTo(texts("Karis", ""));
    }

    @Test
    void the_same_change_made_by_both_is_no_clash() {
        var variant = id(assets.draft(AssetKind.POSTER, "Før"));
        var begun = drafts.of(variant).version();
        kept(drafts.keep(variant, texts("Etter", ""), begun, kari));
        kept(drafts.keep(variant, texts("Etter", ""), begun, ola));
    }

    @Test
    void whoever_saves_makes_nothing_public_that_somebody_else_has_only_drafted_since() {
        var view = assets.published(AssetKind.POSTER, Access.FREE, "Tittel");
        var variant = id(view);
        var begun = drafts.of(variant).version();
        kept(drafts.keep(variant, texts("Tittel", "Halvferdig setn"), begun, kari));
        var saved = kept(drafts.save(variant, texts("Ny tittel", ""), begun, ola));
        assertThat(saved.saved()).isEqualTo(texts("Ny tittel", ""));
        assertThat(saved.texts()).isEqualTo(texts("Ny tittel", "Halvferdig setn"));
        assertThat(saved.draft()).isNotNull();
    }

    @Test
    void a_version_that_nobody_knows_overwrites_nothing() {
        var variant = id(assets.draft(AssetKind.POSTER, "Før"));
        assertThat(drafts.save(variant, texts("Etter", ""), 99, ola)).isInstanceOf(TextsOutcome.Clash.class);
        kept(drafts.save(variant, texts("Før", ""), 99, ola));
    }

    @Test
    void a_program_that_describes_leaves_what_is_drafted_in_other_fields() {
        var view = assets.draft(AssetKind.POSTER, "Før");
        var variant = id(view);
        kept(drafts.keep(variant, texts("Før", "Kladd"), 1, kari));
        workspace.describe(variant, texts("Etter", ""), view.asset().revision(), SERVICE);
        assertThat(drafts.of(variant).texts()).isEqualTo(texts("Etter", "Kladd"));
        assertThat(drafts.of(variant).saved()).isEqualTo(texts("Etter", ""));
    }

    @Test
    void what_is_published_first_is_what_editors_see() {
        var view = assets.draft(AssetKind.POSTER, "Før");
        var variant = id(view);
        assets.original(view.variants().getFirst().variant());
        kept(drafts.keep(variant, texts("Skrevet sist", "Om plakaten"), 1, kari));
        var asset = assets.under(assets.terms(Access.FREE), view.asset().id());
        workspace.publish(asset.id(), asset.revision(), kari);
        assertThat(publicTitle(view)).isEqualTo("Skrevet sist");
        assertThat(drafts.of(variant).draft()).isNull();
        assertThat(drafts.history(variant).getFirst().kind()).isEqualTo(TextsKind.PUBLISHED);
    }

    @Test
    void what_one_editor_writes_within_an_hour_is_one_version_and_what_another_writes_is_the_next() {
        var variant = id(assets.draft(AssetKind.POSTER, "Først"));
        var version = drafts.of(variant).version();
        for (var title : List.of("F", "Fø", "Føl", "Følg")) {
            version =
                    kept(drafts.keep(variant, texts(title, ""), version, kari)).version();
            service.clock().tick(Duration.ofMinutes(10));
        }
        version =
                kept(drafts.save(variant, texts("Følg med", ""), version, kari)).version();
        version =
                kept(drafts.save(variant, texts("Følg oss", ""), version, ola)).version();
        service.clock().tick(Duration.ofHours(2));
        kept(drafts.save(variant, texts("Følg oss nå", ""), version, ola));
        assertThat(drafts.history(variant))
                .extracting(TextsVersion::title)
                .containsExactly("Følg oss nå", "Følg oss", "Følg med", "Først");
    }

    @Test
    void an_earlier_version_comes_back_as_a_new_one_and_the_trail_says_so() {
        var view = assets.draft(AssetKind.POSTER, "Først");
        var variant = id(view);
        var now = kept(drafts.save(variant, texts("Siden", "Mer"), 1, kari));
        refused(() -> drafts.restore(variant, 1, 1, ola), ProblemCode.CHANGED_MEANWHILE);
        refused(() -> drafts.restore(variant, 99, now.version(), ola), ProblemCode.TEXTS_NOT_FOUND);
        var restored = drafts.restore(variant, 1, now.version(), ola);
        assertThat(restored.saved()).isEqualTo(texts("Først", ""));
        assertThat(drafts.history(variant)).extracting(TextsVersion::kind).startsWith(TextsKind.RESTORED);
        assertThat(service.bean(AuditTrail.class).of(view.asset().id()))
                .extracting(AuditEntry::action)
                .startsWith("asset.texts-restored");
    }

    @Test
    void a_draft_that_is_thrown_away_stays_in_the_history() {
        var variant = id(assets.draft(AssetKind.POSTER, "Først"));
        var kept = kept(drafts.keep(variant, texts("Kladd", ""), 1, kari));
        refused(() -> drafts.discard(variant, 1, ola), ProblemCode.CHANGED_MEANWHILE);
        drafts.discard(variant, kept.version(), ola);
        assertThat(drafts.of(variant).texts().title()).isEqualTo("Først");
        assertThat(drafts.history(variant)).extracting(TextsVersion::title).contains("Kladd");
    }

    private static WorkingTexts kept(TextsOutcome outcome) {
        return switch (outcome) {
            case TextsOutcome.Kept kept -> kept.now();
            case TextsOutcome.Clash clash -> throw new AssertionError("Clash " + clash);
        };
    }

    private static VariantTexts texts(String title, String summary) {
        return new VariantTexts(title, summary, "");
    }

    private static UUID id(AssetView view) {
        return view.variants().getFirst().variant().id();
    }

    private String publicTitle(AssetView view) {
        return switch (catalogue.find(view.asset().slug())) {
            case PublicAsset.Published(var shown) ->
                shown.variants().getFirst().variant().title();
            default -> throw new AssertionError("Not public");
        };
    }
}
