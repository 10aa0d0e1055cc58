package no.opphav.catalogue;

import static no.opphav.testing.Refused.refused;
import static no.opphav.testing.TestAssets.NB;
import static no.opphav.testing.TestAssets.SERVICE;
import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class WorkspaceTest {
    private static final LanguageTag EN = LanguageTag.ENGLISH;

    private final RunningService service;
    private final Workspace workspace;
    private final TestAssets assets;

    WorkspaceTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void an_asset_begins_as_a_draft_in_its_first_language() {
        var view = assets.draft(AssetKind.POSTER, "  Etikk \n i praksis ");
        assertThat(view.asset().state()).isEqualTo(AssetState.DRAFT);
        assertThat(view.asset().revision()).isEqualTo(1);
        assertThat(view.terms()).isNull();
        assertThat(view.variants()).hasSize(1);
        assertThat(view.in(NB).orElseThrow().variant().title()).isEqualTo("Etikk i praksis");
    }

    @Test
    void a_slug_is_made_from_the_title_and_numbered_where_it_is_taken() {
        var title = "Ærlig språk " + unique();
        var slug = "aerlig-sprak-" + title.substring(12);
        assertThat(List.of(slug(title), slug(title), slug(title))).containsExactly(slug, slug + "-2", slug + "-3");
    }

    @Test
    void no_asset_takes_the_address_of_the_form_for_a_new_one() {
        assertThat(slug("New")).startsWith("new-");
    }

    @Test
    void a_title_without_latin_letters_gets_a_slug_of_its_kind() {
        assertThat(slug("Що таке кар’єрне консультування")).matches("poster-[0-9a-f]{8}");
    }

    @Test
    void a_long_title_gets_a_slug_with_room_for_a_number() {
        var title = "x".repeat(260) + unique();
        slug(title);
        assertThat(slug(title)).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).endsWith("-2");
    }

    @Test
    void a_chosen_slug_that_is_taken_is_refused() {
        var slug = new Slug("valgt-" + unique());
        create(slug);
        refused(() -> create(slug), ProblemCode.SLUG_TAKEN, "slug: taken");
    }

    @Test
    void a_slug_can_change_until_the_asset_was_published() {
        var draft = assets.draft(AssetKind.POSTER).asset();
        var wanted = new Slug("ny-" + unique());
        assertThat(changeSlug(draft, wanted).slug()).isEqualTo(wanted);

        var published = assets.published(AssetKind.POSTER, Access.FREE).asset();
        refused(() -> changeSlug(published, new Slug("ny-" + unique())), ProblemCode.INVALID_FIELDS, "slug: permanent");
        refused(
                () -> changeSlug(assets.draft(AssetKind.POSTER).asset(), wanted),
                ProblemCode.SLUG_TAKEN,
                "slug: taken");
    }

    @Test
    void terms_have_to_exist_and_to_suit_the_kind() {
        var draft = assets.draft(AssetKind.POSTER).asset();
        refused(() -> changeTerms(draft, UUID.randomUUID()), ProblemCode.TERMS_NOT_FOUND, "terms: unknown-terms");
        refused(
                () -> changeTerms(draft, assets.terms(Access.ON_REQUEST).id()),
                ProblemCode.TERMS_UNSUITABLE,
                "terms: presentations-only");
        var terms = assets.terms(Access.CONTEXT_ONLY);
        changeTerms(draft, terms.id());
        assertThat(workspace.byId(draft.id()).terms()).isEqualTo(terms);
    }

    @Test
    void a_published_asset_cannot_lose_its_terms() {
        var published = assets.published(AssetKind.POSTER, Access.FREE).asset();
        refused(() -> changeTerms(published, null), ProblemCode.INVALID_FIELDS, "terms: required");
    }

    @Test
    void a_language_is_there_once() {
        var draft = assets.draft(AssetKind.POSTER).asset();
        workspace.addVariant(draft.id(), EN, VariantTexts.titled("Ethics"), SERVICE);
        refused(
                () -> workspace.addVariant(draft.id(), EN, VariantTexts.titled("Ethics"), SERVICE),
                ProblemCode.LANGUAGE_TAKEN,
                "language: taken");
        assertThat(workspace.byId(draft.id()).variants())
                .extracting(view -> view.variant().language())
                .containsExactly(NB, EN);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        var draft = assets.draft(AssetKind.POSTER);
        var variant = draft.variants().getFirst().variant().id();
        var seen = draft.asset().revision();
        workspace.describe(variant, new VariantTexts("Ny", "Om", "Alt"), seen, SERVICE);
        refused(
                () -> workspace.describe(variant, VariantTexts.titled("Annen"), seen, SERVICE),
                ProblemCode.CHANGED_MEANWHILE);
        assertThat(workspace
                        .byId(draft.asset().id())
                        .variants()
                        .getFirst()
                        .variant()
                        .texts())
                .isEqualTo(new VariantTexts("Ny", "Om", "Alt"));
    }

    @Test
    void a_form_posted_twice_is_one_change() {
        var draft = assets.draft(AssetKind.POSTER);
        var variant = draft.variants().getFirst().variant().id();
        var texts = VariantTexts.titled("Ny");
        workspace.describe(variant, texts, 1, SERVICE);
        workspace.describe(variant, texts, 1, SERVICE);
        assertThat(workspace.byId(draft.asset().id()).asset().revision()).isEqualTo(2);

        var terms = assets.terms(Access.FREE).id();
        var change = AssetChange.of(draft).under(terms);
        workspace.change(draft.asset().id(), change, 2, SERVICE);
        workspace.change(draft.asset().id(), change, 2, SERVICE);
        assertThat(workspace.byId(draft.asset().id()).asset().revision()).isEqualTo(3);
    }

    @Test
    void a_replaced_file_is_a_new_version_and_the_old_one_stays() {
        var variant = assets.draft(AssetKind.POSTER).variants().getFirst().variant();
        var first = assets.original(variant);
        var second = workspace.replaceFile(first.renditionId(), TestAssets.file(), SERVICE);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(workspace.versions(first.renditionId())).containsExactly(second, first);
        assertThat(workspace.byId(variant.assetId()).variants().getFirst().files())
                .containsExactly(second);
    }

    @Test
    void a_variant_has_one_original_first_among_its_files() {
        var variant = assets.draft(AssetKind.POSTER).variants().getFirst().variant();
        var captions = workspace.addFile(variant.id(), FileRole.CAPTIONS, " nb\n", TestAssets.file(), SERVICE);
        var original = assets.original(variant);
        assertThat(workspace.byId(variant.assetId()).variants().getFirst().files())
                .containsExactly(original, captions);
        assertThat(captions.label()).isEqualTo("nb");
        refused(() -> assets.original(variant), ProblemCode.INVALID_FIELDS, "role: original-taken");

        workspace.removeRendition(original.renditionId(), SERVICE);
        assets.original(variant);
        refused(() -> workspace.removeRendition(original.renditionId(), SERVICE), ProblemCode.FILE_NOT_FOUND);
        refused(
                () -> workspace.replaceFile(original.renditionId(), TestAssets.file(), SERVICE),
                ProblemCode.FILE_NOT_FOUND);
    }

    @Test
    void a_width_that_a_file_has_a_preview_of_stays_as_it_is() {
        var file = assets.original(
                assets.draft(AssetKind.POSTER).variants().getFirst().variant());
        workspace.addPreviews(file.id(), List.of(TestAssets.preview(640), TestAssets.preview(320)));
        var before = workspace.previews(file.id());
        workspace.addPreviews(file.id(), List.of(TestAssets.preview(320), TestAssets.preview(1280)));
        assertThat(before).extracting(Preview::width).containsExactly(320, 640);
        assertThat(workspace.previews(file.id()))
                .startsWith(before.toArray(Preview[]::new))
                .hasSize(3);
    }

    @Test
    void the_trail_says_what_was_done() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var asset = workspace.withdraw(view.asset().id(), view.asset().revision(), SERVICE);
        assertThat(service.bean(AuditTrail.class).of(asset.id()))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "asset.withdrawn", "asset.published", "asset.changed", "asset.file-added", "asset.created");
    }

    @Test
    void assets_are_listed_by_title_kind_and_state() {
        var word = unique();
        var model = assets.draft(AssetKind.MODEL, "Å se " + word).asset().id();
        var poster = assets.published(AssetKind.POSTER, Access.FREE, "100 % " + word)
                .asset()
                .id();
        assertThat(listed(new AssetFilter("å SE " + word, null, null))).containsExactly(model);
        assertThat(listed(new AssetFilter("100 % " + word, null, null))).containsExactly(poster);
        assertThat(listed(new AssetFilter("10_ % " + word, null, null))).isEmpty();
        assertThat(listed(new AssetFilter(word, AssetKind.MODEL, null))).containsExactly(model);
        assertThat(listed(new AssetFilter(word, null, AssetState.PUBLISHED))).containsExactly(poster);
        assertThat(listed(new AssetFilter(word, null, null))).containsExactly(poster, model);
    }

    @Test
    void readers_see_a_new_date_only_when_what_they_see_has_changed() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var before = view.asset().updatedAt();
        service.clock().tick(Duration.ofHours(1));
        var id = view.asset().id();
        var english = workspace.addVariant(id, EN, VariantTexts.titled("Draft"), SERVICE);
        var file = assets.original(english);
        workspace.addPreviews(file.id(), List.of(TestAssets.preview(320)));
        assertThat(workspace.byId(id).asset().updatedAt()).isEqualTo(before);

        var original = view.variants().getFirst().original().orElseThrow();
        workspace.replaceFile(original.renditionId(), TestAssets.file(), SERVICE);
        assertThat(workspace.byId(id).asset().updatedAt())
                .isEqualTo(service.clock().instant());
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nothing = UUID.randomUUID();
        refused(() -> workspace.byId(nothing), ProblemCode.ASSET_NOT_FOUND);
        refused(() -> workspace.asset(new Slug("no-" + unique())), ProblemCode.ASSET_NOT_FOUND);
        refused(() -> workspace.publish(nothing, 1, SERVICE), ProblemCode.ASSET_NOT_FOUND);
        refused(() -> workspace.publishVariant(nothing, 1, SERVICE), ProblemCode.VARIANT_NOT_FOUND);
        refused(
                () -> workspace.addFile(nothing, FileRole.FORMAT, "", TestAssets.file(), SERVICE),
                ProblemCode.VARIANT_NOT_FOUND);
        refused(() -> workspace.addPreviews(nothing, List.of()), ProblemCode.FILE_NOT_FOUND);
        assertThat(workspace.file(nothing)).isEmpty();
    }

    private String slug(String title) {
        return assets.draft(AssetKind.POSTER, title).asset().slug().value();
    }

    private Asset create(Slug slug) {
        return workspace.create(
                new NewAsset(AssetKind.POSTER, slug, "Tittel", NB, "Direktoratet", new EmailAddress("a@example.no")),
                SERVICE);
    }

    private Asset changeSlug(Asset asset, Slug slug) {
        var change = new AssetChange(
                asset.rightsHolder(),
                asset.contact(),
                AssetChange.of(workspace.byId(asset.id())).termsVersionId(),
                slug);
        return workspace.change(asset.id(), change, asset.revision(), SERVICE);
    }

    private Asset changeTerms(Asset asset, @Nullable UUID terms) {
        return workspace.change(
                asset.id(), AssetChange.of(workspace.byId(asset.id())).under(terms), asset.revision(), SERVICE);
    }

    private List<UUID> listed(AssetFilter filter) {
        return workspace.assets(filter).stream().map(view -> view.asset().id()).toList();
    }
}
