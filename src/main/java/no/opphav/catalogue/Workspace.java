package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What editors see and do. Every command is written to the audit trail under the asset's id. A command that takes the
 * {@code revision} its editor last saw refuses with {@code CHANGED_MEANWHILE} when the asset has changed since, or is not
 * in the state that the command needs. To change or describe something into what it already is changes nothing.
 */
@Singleton
public class Workspace {
    private static final int MOST_SHOWN = 1000;

    private final AssetRows assets;
    private final VariantRows variants;
    private final FileRows files;
    private final PreviewRows previews;
    private final FileFactRows facts;
    private final DerivativeRows derivatives;
    private final PageAssetRows pageAssets;
    private final AssetViews views;
    private final AssetCommands describing;
    private final FileCommands offering;
    private final PublishingCommands publishing;
    private final Schedule schedule;
    private final Clock clock;

    Workspace(
            AssetRows assets,
            VariantRows variants,
            FileRows files,
            PreviewRows previews,
            FileFactRows facts,
            DerivativeRows derivatives,
            PageAssetRows pageAssets,
            AssetViews views,
            AssetCommands describing,
            FileCommands offering,
            PublishingCommands publishing,
            Schedule schedule,
            Clock clock) {
        this.assets = assets;
        this.variants = variants;
        this.files = files;
        this.previews = previews;
        this.facts = facts;
        this.derivatives = derivatives;
        this.pageAssets = pageAssets;
        this.views = views;
        this.describing = describing;
        this.offering = offering;
        this.publishing = publishing;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The assets that pass the filter, last updated first, a thousand at most. */
    @Transactional(readOnly = true)
    public List<AssetView> assets(AssetFilter filter) {
        var found = assets.find(
                filter.kind(),
                filter.state(),
                "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%",
                MOST_SHOWN);
        var now = clock.instant();
        return views.of(found.stream().map(asset -> asset.at(now)).toList(), variant -> true);
    }

    /**
     * An asset with everything in it.
     *
     * @throws no.opphav.kernel.Problem {@code ASSET_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public AssetView asset(Slug slug) {
        return view(assets.find(slug));
    }

    /**
     * An asset with everything in it.
     *
     * @throws no.opphav.kernel.Problem {@code ASSET_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public AssetView byId(UUID assetId) {
        return view(assets.find(assetId));
    }

    private AssetView view(Optional<Asset> asset) {
        return asset.map(found -> views.of(found.at(clock.instant())))
                .orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND));
    }

    /**
     * Begins an asset as a draft in one language.
     *
     * @throws no.opphav.kernel.Problem {@code SLUG_TAKEN}
     */
    public Asset create(NewAsset asset, Actor actor) {
        return describing.create(asset, actor);
    }

    /**
     * Changes what holds in all languages. The slug is permanent once the asset has been published.
     *
     * @throws no.opphav.kernel.Problem {@code SLUG_TAKEN}, {@code TERMS_NOT_FOUND}, {@code TERMS_UNSUITABLE} for terms on
     *     request on anything but a presentation, {@code CHANGED_MEANWHILE}, or {@code INVALID_FIELDS} when a published asset
     *     would get another slug or lose its terms
     */
    public Asset change(UUID assetId, AssetChange change, long revision, Actor actor) {
        return describing.change(assetId, change, revision, actor);
    }

    /**
     * Adds a language, as a draft.
     *
     * @throws no.opphav.kernel.Problem {@code LANGUAGE_TAKEN}
     */
    public LanguageVariant addVariant(UUID assetId, LanguageTag language, VariantTexts texts, Actor actor) {
        return describing.addVariant(assetId, language, texts, actor);
    }

    /**
     * Writes what is said in one language.
     *
     * @param revision of the asset
     * @throws no.opphav.kernel.Problem {@code VARIANT_NOT_FOUND}, {@code CHANGED_MEANWHILE}, or {@code INVALID_FIELDS} when a
     *     published variant would lose its title
     */
    public LanguageVariant describe(UUID variantId, VariantTexts texts, long revision, Actor actor) {
        return describing.describe(variantId, texts, revision, actor);
    }

    /**
     * Adds a rendition with its first version. In a published variant it is public at once.
     *
     * @throws no.opphav.kernel.Problem {@code VARIANT_NOT_FOUND}, or {@code INVALID_FIELDS} at {@code role} for a second
     *     original
     */
    public AssetFile addFile(UUID variantId, FileRole role, String label, NewFile file, Actor actor) {
        return offering.add(variantId, role, label, file, actor);
    }

    /**
     * Puts a new version in the place of the current one, at once. The bytes of earlier versions stay.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_NOT_FOUND}
     */
    public AssetFile replaceFile(UUID renditionId, NewFile file, Actor actor) {
        return offering.replace(renditionId, file, actor);
    }

    /**
     * No longer offers a rendition.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_NOT_FOUND}, or {@code NOT_READY_TO_PUBLISH} for the original of a published
     *     variant
     */
    public void removeRendition(UUID renditionId, Actor actor) {
        offering.remove(renditionId, actor);
    }

    /** A language variant, published or not. */
    public Optional<LanguageVariant> variant(UUID variantId) {
        return variants.find(variantId);
    }

    /** A version of a rendition, current or not. */
    public Optional<AssetFile> file(UUID fileId) {
        return files.find(fileId, clock.instant());
    }

    /** All versions of a rendition, newest first. */
    public List<AssetFile> versions(UUID renditionId) {
        return files.findVersions(renditionId, clock.instant());
    }

    /** The previews of a file: page by page, the narrowest first. */
    public List<Preview> previews(UUID fileId) {
        return previews.findOf(List.of(fileId));
    }

    /** Bytes that the page of an asset shows or plays, or would if it were published. */
    public Optional<PageAsset> pageAsset(Checksum checksum) {
        return pageAssets.find(checksum);
    }

    /** What a file's content says of itself, beyond its measures. */
    public List<FileFact> facts(UUID fileId) {
        return facts.findOf(fileId).stream().map(FileFactRow::fact).toList();
    }

    /** What was made from files. */
    public List<Derivative> derivatives(Collection<UUID> fileIds) {
        return fileIds.isEmpty() ? List.of() : derivatives.findOf(fileIds);
    }

    /**
     * Adds bytes made from a file. One that the file already has for the purpose stays as it is.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_NOT_FOUND}
     */
    public void addDerivative(UUID fileId, NewDerivative made) {
        offering.addDerivative(fileId, made);
    }

    /** Adds pictures of a file to look at. One that the file already has, of the same page in the same width, stays as it is. */
    public void addPreviews(UUID fileId, List<NewPreview> previews) {
        offering.addPreviews(fileId, previews);
    }

    /**
     * Publishes a draft in every language that is ready, or the languages of a published asset that have become so.
     *
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}, or {@code NOT_READY_TO_PUBLISH} with a field for what is
     *     missing: {@code terms}, {@code <language>.title}, {@code <language>.file}, and what {@link PublishingGate} wants
     */
    public Asset publish(UUID assetId, long revision, Actor actor) {
        return publishing.publish(assetId, revision, actor);
    }

    /**
     * Makes one language of a published asset public.
     *
     * @param revision of the asset
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}, {@code NOT_READY_TO_PUBLISH}
     */
    public Asset publishVariant(UUID variantId, long revision, Actor actor) {
        return publishing.publishVariant(variantId, revision, actor);
    }

    /**
     * Takes one language back. An asset without a published language is a draft again.
     *
     * @param revision of the asset
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}
     */
    public Asset unpublishVariant(UUID variantId, long revision, Actor actor) {
        return publishing.unpublishVariant(variantId, revision, actor);
    }

    /**
     * No longer offers a published asset; its address says so.
     *
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}
     */
    public Asset withdraw(UUID assetId, long revision, Actor actor) {
        return publishing.withdraw(assetId, revision, actor);
    }

    /**
     * Offers a withdrawn asset again, in the languages in which it was published.
     *
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}, or {@code NOT_READY_TO_PUBLISH} for what {@link
     *     PublishingGate} wants
     */
    public Asset republish(UUID assetId, long revision, Actor actor) {
        return publishing.republish(assetId, revision, actor);
    }

    /**
     * Says when a draft or withdrawn asset is published, and when a published one is withdrawn; at that instant it is, on
     * every node. Until then it can be taken back or put off.
     *
     * @param publishAt null where it is not to be published by itself; of one that is public already always null
     * @param withdrawAt null where it is not to be withdrawn by itself
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}, {@code NOT_READY_TO_PUBLISH}, or {@code INVALID_FIELDS} at
     *     {@code publishAt} or {@code withdrawAt} for an instant that has been or comes in the wrong order
     */
    public Asset schedule(
            UUID assetId, @Nullable Instant publishAt, @Nullable Instant withdrawAt, long revision, Actor actor) {
        return schedule.set(assetId, publishAt, withdrawAt, revision, actor);
    }
}
