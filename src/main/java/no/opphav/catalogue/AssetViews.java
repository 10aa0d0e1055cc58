package no.opphav.catalogue;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import no.opphav.terms.Terms;

/** Puts assets together with what belongs to them, in as many queries for a hundred as for one. */
@Singleton
class AssetViews {
    private final VariantRows variants;
    private final FileRows files;
    private final PreviewRows previews;
    private final Terms terms;

    AssetViews(VariantRows variants, FileRows files, PreviewRows previews, Terms terms) {
        this.variants = variants;
        this.files = files;
        this.previews = previews;
        this.terms = terms;
    }

    AssetView of(Asset asset) {
        return of(List.of(asset), variant -> true).getFirst();
    }

    /** In the order of the assets, with the variants that are to be shown; without the assets that have none. */
    List<AssetView> of(List<Asset> assets, Predicate<LanguageVariant> shown) {
        if (assets.isEmpty()) {
            return List.of();
        }
        var byAsset = variantViews(assets, shown);
        var termsIds = assets.stream()
                .map(Asset::termsVersionId)
                .filter(Objects::nonNull)
                .toList();
        var versions = terms.byIds(termsIds);
        return assets.stream()
                .filter(asset -> byAsset.containsKey(asset.id()))
                .map(asset -> new AssetView(
                        asset,
                        byAsset.getOrDefault(asset.id(), List.of()),
                        asset.termsVersionId() == null ? null : versions.get(asset.termsVersionId())))
                .toList();
    }

    private Map<UUID, List<VariantView>> variantViews(List<Asset> assets, Predicate<LanguageVariant> shown) {
        var found = variants.findOf(assets.stream().map(Asset::id).toList()).stream()
                .filter(shown)
                .toList();
        var filesOf = files(found.stream().map(LanguageVariant::id).toList());
        var previewsOf = previews(filesOf.values().stream()
                .flatMap(List::stream)
                .map(AssetFile::id)
                .toList());
        return found.stream()
                .map(variant -> view(variant, filesOf.getOrDefault(variant.id(), List.of()), previewsOf))
                .collect(groupingBy(view -> view.variant().assetId()));
    }

    private static VariantView view(
            LanguageVariant variant, List<AssetFile> files, Map<UUID, List<Preview>> previewsOf) {
        var previews = files.stream()
                .map(file -> previewsOf.getOrDefault(file.id(), List.of()))
                .filter(some -> !some.isEmpty())
                .findFirst();
        return new VariantView(variant, files, previews.orElse(List.of()));
    }

    private Map<UUID, List<AssetFile>> files(List<UUID> variantIds) {
        return variantIds.isEmpty()
                ? Map.of()
                : files.findCurrent(variantIds).stream().collect(groupingBy(AssetFile::variantId));
    }

    private Map<UUID, List<Preview>> previews(List<UUID> fileIds) {
        return fileIds.isEmpty()
                ? Map.of()
                : previews.findCovers(fileIds).stream().collect(groupingBy(Preview::fileId));
    }
}
