package no.opphav.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.terms.TermsVersion;

/** What the public may see. Nothing unpublished comes out of here, whichever way it is asked for. */
@Singleton
public class Catalogue {
    private final AssetRows assets;
    private final VariantRows variants;
    private final FileRows files;
    private final PreviewRows previews;
    private final PageAssetRows pageAssets;
    private final Offers offers;
    private final RightsRows rights;
    private final HeldFiles held;
    private final AssetViews views;
    private final Clock clock;

    Catalogue(
            AssetRows assets,
            VariantRows variants,
            FileRows files,
            PreviewRows previews,
            PageAssetRows pageAssets,
            Offers offers,
            RightsRows rights,
            HeldFiles held,
            AssetViews views,
            Clock clock) {
        this.assets = assets;
        this.variants = variants;
        this.files = files;
        this.previews = previews;
        this.pageAssets = pageAssets;
        this.offers = offers;
        this.rights = rights;
        this.held = held;
        this.views = views;
        this.clock = clock;
    }

    /** What stands under a slug. */
    @Transactional(readOnly = true)
    public PublicAsset find(Slug slug) {
        return shown(assets.find(slug));
    }

    /** What stands under an asset's id. */
    @Transactional(readOnly = true)
    public PublicAsset find(UUID assetId) {
        return shown(assets.find(assetId));
    }

    private PublicAsset shown(Optional<Asset> found) {
        return found.map(asset -> asset.at(clock.instant()))
                .flatMap(asset -> switch (asset.state()) {
                    case DRAFT -> Optional.<PublicAsset>empty();
                    case PUBLISHED -> published(asset);
                    case WITHDRAWN -> publicView(asset).map(PublicShape::bare).map(PublicAsset.Withdrawn::new);
                })
                .orElseGet(PublicAsset.Unknown::new);
    }

    private Optional<PublicAsset> published(Asset asset) {
        return switch (offers.at(clock.instant(), asset)) {
            case Offer.Now() -> publicView(asset).map(PublicAsset.Published::new);
            case Offer.Ahead() ->
                asset.withdrawnUntil() == null
                        ? Optional.empty()
                        : publicView(asset).map(PublicShape::bare).map(PublicAsset.Withdrawn::new);
            case Offer.Over(var ending) ->
                publicView(asset).map(PublicShape::bare).map(view -> new PublicAsset.Ended(view, ending));
        };
    }

    private Optional<AssetView> publicView(Asset asset) {
        return publicViews(List.of(asset)).stream().findFirst();
    }

    private List<AssetView> publicViews(List<Asset> found) {
        var all = views.forPublic(found);
        var kept = held.among(all.stream()
                .flatMap(view -> view.variants().stream())
                .flatMap(variant -> variant.files().stream())
                .map(AssetFile::id)
                .toList());
        return all.stream()
                .map(view -> PublicShape.without(kept, view))
                .map(PublicShape::fetchable)
                .toList();
    }

    /** What the public may have among these assets, in the order in which they are asked for. */
    @Transactional(readOnly = true)
    public List<AssetView> published(List<UUID> assetIds) {
        if (assetIds.isEmpty()) {
            return List.of();
        }
        var found = offers.among(assetIds).stream().collect(toMap(Asset::id, identity()));
        var inOrder = assetIds.stream().map(found::get).filter(Objects::nonNull).toList();
        return publicViews(inOrder);
    }

    /** What else than terms limits the use of these assets, of those of them that are published and limited, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, Limits> limits(Collection<UUID> assetIds) {
        return assetIds.isEmpty()
                ? Map.of()
                : rights.findLimits(assetIds).stream().collect(toMap(Limits::id, identity()));
    }

    /** What else than terms limits the use of a published asset. */
    @Transactional(readOnly = true)
    public Limits limits(UUID assetId) {
        return limits(List.of(assetId)).getOrDefault(assetId, Limits.none(assetId));
    }

    /**
     * What stands under a file's id.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_HELD} for one that else anyone may fetch
     */
    @Transactional(readOnly = true)
    public PublicFile file(UUID fileId) {
        var now = clock.instant();
        return files.find(fileId, now)
                .flatMap(file -> variants.find(file.variantId())
                        .filter(LanguageVariant::isPublished)
                        .flatMap(variant -> assets.find(variant.assetId())
                                .map(asset -> standing(file, variant, asset.at(now), now))))
                .orElseGet(PublicFile.Unknown::new);
    }

    private PublicFile standing(AssetFile file, LanguageVariant variant, Asset asset, Instant now) {
        var fate = files.findFate(file.id()).orElseThrow();
        var known = fate.isCurrent() || fate.wasSupersededAfter(asset.publishedAt());
        if (!known || asset.state() == AssetState.DRAFT) {
            return new PublicFile.Unknown();
        }
        if (asset.state() == AssetState.WITHDRAWN) {
            return new PublicFile.Withdrawn(asset);
        }
        return switch (offers.at(now, asset)) {
            case Offer.Now() ->
                offers.termsAt(now, file, asset)
                        .map(version -> standing(file, variant, asset, fate, version))
                        .orElseGet(() -> new PublicFile.Ended(asset));
            case Offer.Ahead() ->
                asset.withdrawnUntil() == null ? new PublicFile.Unknown() : new PublicFile.Withdrawn(asset);
            case Offer.Over _ -> new PublicFile.Ended(asset);
        };
    }

    private PublicFile standing(
            AssetFile file, LanguageVariant variant, Asset asset, FileFate fate, TermsVersion version) {
        if (version.access() == Access.ON_REQUEST) {
            return new PublicFile.OnRequest(asset);
        }
        if (!fate.isCurrent()) {
            return new PublicFile.Superseded(asset);
        }
        held.check(file.id());
        return new PublicFile.Offered(file, asset, variant, version);
    }

    /**
     * What there is to look at of a current file in a published variant, page by page, the narrowest first; of one that is
     * handed out on request, the first page.
     */
    @Transactional(readOnly = true)
    public List<Preview> publicPreviews(UUID fileId) {
        return previews.findPublicOf(fileId, clock.instant());
    }

    /** A preview of a current file in a published variant; of one that is handed out on request, of the first page only. */
    @Transactional(readOnly = true)
    public Optional<Preview> publicPreview(UUID fileId, PreviewPart part, int page, int width) {
        return previews.findPublic(fileId, part, page, width, clock.instant());
    }

    /** Bytes that a public page shows or plays; never those of a file that is handed out on request only. */
    @Transactional(readOnly = true)
    public Optional<PageAsset> pageAsset(Checksum checksum) {
        return pageAssets.findPublic(checksum, clock.instant());
    }
}
