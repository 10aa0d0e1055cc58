package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.Origin.Standing;
import no.opphav.kernel.Checksum;
import no.opphav.terms.Terms;

/** Where bytes come from that somebody holds. Of what was never public nothing is told. */
@Singleton
public class Origins {
    private static final int MOST = 20;

    private final OriginRows rows;
    private final FileRows files;
    private final VariantRows variants;
    private final AssetRows assets;
    private final Terms terms;

    Origins(OriginRows rows, FileRows files, VariantRows variants, AssetRows assets, Terms terms) {
        this.rows = rows;
        this.files = files;
        this.variants = variants;
        this.assets = assets;
        this.terms = terms;
    }

    /** Where the bytes with a checksum come from: what is offered now before what was. */
    @Transactional(readOnly = true)
    public Optional<Origin> of(Checksum checksum) {
        return rows.find(checksum, MOST).stream()
                .flatMap(row -> origin(row.fileId(), row.part()).stream())
                .min(Comparator.comparing(Origin::standing));
    }

    /** What has become of a file; of one that was never public nothing is known. */
    @Transactional(readOnly = true)
    public Optional<Origin> of(UUID fileId) {
        return origin(fileId, OriginPart.FILE);
    }

    private Optional<Origin> origin(UUID fileId, OriginPart part) {
        return files.find(fileId)
                .flatMap(file -> variants.find(file.variantId())
                        .filter(LanguageVariant::isPublished)
                        .flatMap(variant ->
                                assets.find(variant.assetId()).flatMap(asset -> origin(asset, variant, file, part))));
    }

    private Optional<Origin> origin(Asset asset, LanguageVariant variant, AssetFile file, OriginPart part) {
        var fate = files.findFate(file.id()).orElseThrow();
        var known = fate.isCurrent() || fate.endedAfter(asset.publishedAt());
        if (!known || asset.state() == AssetState.DRAFT) {
            return Optional.empty();
        }
        var version = terms.byId(Objects.requireNonNull(asset.termsVersionId())).orElseThrow();
        var standing = asset.state() == AssetState.WITHDRAWN
                ? Standing.WITHDRAWN
                : fate.isCurrent() ? Standing.CURRENT : Standing.SUPERSEDED;
        var newest = standing == Standing.SUPERSEDED
                ? files.findLast(file.renditionId()).orElse(null)
                : null;
        return Optional.of(new Origin(asset, variant, file, part, version, standing, newest));
    }
}
