package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;

/** Beginning and describing assets. */
@Singleton
class AssetCommands {
    private final AssetRows assets;
    private final VariantRows variants;
    private final Editing editing;
    private final Slugs slugs;
    private final AssetViews views;
    private final AssignmentCommands assigning;
    private final TextsLedger ledger;
    private final IdSource ids;

    AssetCommands(
            AssetRows assets,
            VariantRows variants,
            Editing editing,
            Slugs slugs,
            AssetViews views,
            AssignmentCommands assigning,
            TextsLedger ledger,
            IdSource ids) {
        this.assets = assets;
        this.variants = variants;
        this.editing = editing;
        this.slugs = slugs;
        this.views = views;
        this.assigning = assigning;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Transactional
    Asset create(NewAsset wanted, Actor actor) {
        var id = ids.next();
        var now = editing.now();
        var slug = wanted.slug() == null ? slugs.made(wanted.title(), wanted.kind(), id) : slugs.chosen(wanted.slug());
        var asset = new Asset(
                id,
                slug,
                wanted.kind(),
                wanted.rightsHolder(),
                wanted.contact(),
                AssetState.DRAFT,
                now,
                now,
                null,
                null,
                1,
                null,
                null,
                null);
        assets.save(asset);
        insert(asset, wanted.language(), VariantTexts.titled(wanted.title()));
        editing.created(asset, actor);
        return asset;
    }

    @Transactional
    Asset change(UUID assetId, AssetChange change, long revision, Actor actor) {
        var asset = editing.open(assetId);
        if (change.equals(AssetChange.of(views.of(asset)))) {
            return asset;
        }
        editing.check(asset, revision);
        checkSlug(asset, change);
        assigning.choose(asset, change.termsVersionId(), actor);
        return editing.save(
                asset.with(change), actor, "asset.changed", change.slug().value());
    }

    private void checkSlug(Asset asset, AssetChange change) {
        if (change.slug().equals(asset.slug())) {
            return;
        }
        if (asset.publishedAt() != null) {
            throw Problem.field("slug", "permanent");
        }
        slugs.chosen(change.slug());
    }

    @Transactional
    LanguageVariant addVariant(UUID assetId, LanguageTag language, VariantTexts texts, Actor actor) {
        var asset = editing.open(assetId);
        if (variants.exists(assetId, language)) {
            throw Problem.of(ProblemCode.LANGUAGE_TAKEN).at(FieldProblem.of("language", "taken"));
        }
        var variant = insert(asset, language, texts);
        editing.save(asset, variant, actor, "asset.language-added", language.value());
        return variant;
    }

    private LanguageVariant insert(Asset asset, LanguageTag language, VariantTexts texts) {
        var variant = new LanguageVariant(
                ids.next(),
                asset.id(),
                language,
                texts.title(),
                texts.summary(),
                texts.alternativeText(),
                VariantState.DRAFT,
                editing.now());
        variants.save(variant);
        return variant;
    }

    @Transactional
    LanguageVariant describe(UUID variantId, VariantTexts texts, long revision, Actor actor) {
        var asset = editing.open(editing.variant(variantId).assetId());
        var variant = editing.variant(variantId);
        if (texts.equals(variant.texts())) {
            return variant;
        }
        editing.check(asset, revision);
        if (variant.isPublished() && texts.title().isEmpty()) {
            throw Problem.field("title", "required");
        }
        var described = variant.with(texts, editing.now());
        variants.describe(described);
        ledger.saved(variant, texts, TextsKind.SAVED, actor, editing.now());
        editing.save(
                asset, variant, actor, "asset.described", variant.language().value());
        return described;
    }
}
