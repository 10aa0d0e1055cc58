package no.opphav.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;

/** Puts assets together with what belongs to them, in as many queries for a hundred as for one. */
@Singleton
class AssetViews {
    private final VariantRows variants;
    private final FileRows files;
    private final PreviewRows previews;
    private final AssignmentRows assignments;
    private final Terms terms;
    private final Clock clock;

    AssetViews(
            VariantRows variants,
            FileRows files,
            PreviewRows previews,
            AssignmentRows assignments,
            Terms terms,
            Clock clock) {
        this.variants = variants;
        this.files = files;
        this.previews = previews;
        this.assignments = assignments;
        this.terms = terms;
        this.clock = clock;
    }

    AssetView of(Asset asset) {
        return of(List.of(asset), variant -> true).getFirst();
    }

    /** As {@link #of(List, Predicate)}, the published variants, each with the previews that the public sees. */
    List<AssetView> forPublic(List<Asset> assets) {
        var hasDecks = assets.stream().anyMatch(asset -> asset.kind() == AssetKind.PRESENTATION);
        return of(assets, LanguageVariant::isPublished, hasDecks ? this::coversForPublic : this::covers);
    }

    /** In the order of the assets, with the variants that are to be shown; without the assets that have none. */
    List<AssetView> of(List<Asset> assets, Predicate<LanguageVariant> shown) {
        return of(assets, shown, this::covers);
    }

    private List<AssetView> of(List<Asset> assets, Predicate<LanguageVariant> shown, Covers covers) {
        if (assets.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var byAsset = variantViews(assets, shown, covers, now);
        var assigned = assigned(assets);
        var versions = versions(assigned.values());
        return assets.stream()
                .filter(asset -> byAsset.containsKey(asset.id()))
                .map(asset -> view(
                        asset,
                        byAsset.getOrDefault(asset.id(), List.of()),
                        AppliedTerms.at(now, assigned.getOrDefault(asset.id(), List.of())),
                        versions))
                .toList();
    }

    private Map<UUID, List<TermsAssignment>> assigned(List<Asset> assets) {
        return assignments.findOf(assets.stream().map(Asset::id).toList()).stream()
                .collect(groupingBy(TermsAssignment::assetId));
    }

    private Map<UUID, TermsVersion> versions(Collection<List<TermsAssignment>> assigned) {
        return terms.byIds(assigned.stream()
                .flatMap(List::stream)
                .map(TermsAssignment::termsVersionId)
                .distinct()
                .toList());
    }

    private static AssetView view(
            Asset asset, List<VariantView> shown, AppliedTerms applied, Map<UUID, TermsVersion> versions) {
        Map<UUID, Optional<TermsVersion>> own = new HashMap<>();
        applied.own().forEach((rendition, version) -> own.put(rendition, version.map(versions::get)));
        return new AssetView(asset, shown, applied.general() == null ? null : versions.get(applied.general()), own);
    }

    private Map<UUID, List<VariantView>> variantViews(
            List<Asset> assets, Predicate<LanguageVariant> shown, Covers covers, Instant now) {
        var found = variants.findOf(assets.stream().map(Asset::id).toList()).stream()
                .filter(shown)
                .toList();
        var filesOf = files(found.stream().map(LanguageVariant::id).toList(), now);
        var previewsOf =
                covers.of(filesOf.values().stream().flatMap(List::stream).toList(), now);
        return found.stream()
                .map(variant -> view(variant, filesOf.getOrDefault(variant.id(), List.of()), previewsOf))
                .collect(groupingBy(view -> view.variant().assetId()));
    }

    private static VariantView view(
            LanguageVariant variant, List<AssetFile> files, Map<UUID, List<Preview>> previewsOf) {
        var previews = files.stream()
                .map(file -> previewsOf.getOrDefault(file.renditionId(), List.of()))
                .filter(some -> !some.isEmpty())
                .findFirst();
        return new VariantView(variant, files, previews.orElse(List.of()));
    }

    private Map<UUID, List<AssetFile>> files(List<UUID> variantIds, Instant now) {
        return variantIds.isEmpty()
                ? Map.of()
                : files.findCurrent(variantIds, now).stream().collect(groupingBy(AssetFile::variantId));
    }

    /** Finds the previews of the first pages of files, by their renditions. */
    private interface Covers {
        Map<UUID, List<Preview>> of(List<AssetFile> files, Instant now);
    }

    private Map<UUID, List<Preview>> covers(List<AssetFile> shown, Instant now) {
        var renditions = shown.stream().collect(toMap(AssetFile::id, AssetFile::renditionId));
        return renditions.isEmpty()
                ? Map.of()
                : previews.findCovers(renditions.keySet(), now).stream()
                        .collect(groupingBy(preview -> Objects.requireNonNull(renditions.get(preview.fileId()))));
    }

    /** In place of a version that waits for approval, the approved one. */
    private Map<UUID, List<Preview>> coversForPublic(List<AssetFile> current, Instant now) {
        if (current.isEmpty()) {
            return Map.of();
        }
        return covers(
                files.findPublicVersions(current.stream().map(AssetFile::id).toList(), now), now);
    }
}
