package no.opphav.catalogue;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import no.opphav.catalogue.Origin.Standing;
import no.opphav.kernel.Checksum;
import no.opphav.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Where bytes come from that somebody holds. Of what was never public nothing is told. */
@Singleton
public class Origins {
    private static final int MOST = 20;

    private static final Comparator<Origin> STRICTEST_FIRST = comparing(
                    (Origin origin) -> origin.over() == null ? Standing.CURRENT : origin.standing(), reverseOrder())
            .thenComparing(origin -> origin.terms().access(), reverseOrder())
            .thenComparing(Origin::standing);

    private final OriginRows rows;
    private final FileRows files;
    private final VariantRows variants;
    private final AssetRows assets;
    private final Offers offers;
    private final Terms terms;
    private final Clock clock;

    Origins(
            OriginRows rows,
            FileRows files,
            VariantRows variants,
            AssetRows assets,
            Offers offers,
            Terms terms,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.variants = variants;
        this.assets = assets;
        this.offers = offers;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Everything that the bytes with a checksum belong to, which may be several assets: what may no longer be used first, then
     * what stands under the strictest terms. Of one rendition only what is offered now before what was.
     */
    @Transactional(readOnly = true)
    public List<Origin> of(Checksum checksum) {
        Map<UUID, Origin> found = new LinkedHashMap<>();
        for (var row : rows.find(checksum, MOST)) {
            origin(row.fileId(), row, checksum)
                    .ifPresent(origin -> found.merge(
                            origin.file().renditionId(), origin, BinaryOperator.minBy(comparing(Origin::standing))));
        }
        return found.values().stream().sorted(STRICTEST_FIRST).toList();
    }

    /**
     * What has become of a file; of one that was never public nothing is known.
     *
     * @param checksum of the bytes of it that somebody holds; null where that is not known
     */
    @Transactional(readOnly = true)
    public Optional<Origin> of(UUID fileId, @Nullable Checksum checksum) {
        var row = (checksum == null ? Stream.<OriginRow>empty() : rows.find(checksum, MOST).stream())
                .filter(each -> each.fileId().equals(fileId))
                .findFirst()
                .orElseGet(() -> new OriginRow(fileId, OriginPart.FILE, null));
        return origin(fileId, row, checksum);
    }

    private Optional<Origin> origin(UUID fileId, OriginRow row, @Nullable Checksum checksum) {
        var now = clock.instant();
        return files.find(fileId, now)
                .flatMap(file -> variants.find(file.variantId())
                        .filter(LanguageVariant::isPublished)
                        .flatMap(variant -> assets.find(variant.assetId())
                                .flatMap(asset -> origin(asset.at(now), variant, file, row, checksum, now))));
    }

    private Optional<Origin> origin(
            Asset asset,
            LanguageVariant variant,
            AssetFile file,
            OriginRow row,
            @Nullable Checksum checksum,
            Instant now) {
        var fate = files.findFate(file.id()).orElseThrow();
        var known = fate.isCurrent() || fate.endedAfter(asset.publishedAt());
        if (!known || asset.state() == AssetState.DRAFT) {
            return Optional.empty();
        }
        var offer = offers.at(now, asset);
        var version = offers.lastTermsAt(now, file, asset);
        if (offer instanceof Offer.Ahead || version.isEmpty()) {
            return Optional.empty();
        }
        var written = row.termsVersionId() == null
                ? null
                : terms.byId(row.termsVersionId()).orElse(null);
        var standing = standing(file, asset, fate, offer, now);
        var newest = standing == Standing.SUPERSEDED
                ? files.findLast(file.renditionId(), now).orElse(null)
                : null;
        return Optional.of(new Origin(
                asset,
                variant,
                file,
                row.part(),
                version.get(),
                written,
                row.part() == OriginPart.RIGHTS_COPY && !Objects.equals(checksum, file.rightsChecksum()),
                standing,
                newest,
                over(standing, asset, file, fate, offer, now)));
    }

    private Origin.@Nullable Over over(
            Standing standing, Asset asset, AssetFile file, FileFate fate, Offer offer, Instant now) {
        return switch (standing) {
            case CURRENT, SUPERSEDED -> null;
            case WITHDRAWN -> {
                var at = asset.state() == AssetState.WITHDRAWN ? asset.withdrawnAt() : fate.removedAt();
                yield new Origin.Over(Objects.requireNonNullElse(at, asset.updatedAt()), null, "", asset.contact());
            }
            case ENDED -> {
                var ending = offer instanceof Offer.Over(var ended) ? ended : offers.endingOfTerms(now, file, asset);
                yield new Origin.Over(ending.at(), ending.cause(), ending.reason(), ending.contact());
            }
        };
    }

    private Standing standing(AssetFile file, Asset asset, FileFate fate, Offer offer, Instant now) {
        if (asset.state() == AssetState.WITHDRAWN || fate.removedAt() != null) {
            return Standing.WITHDRAWN;
        }
        if (offer instanceof Offer.Over || offers.termsAt(now, file, asset).isEmpty()) {
            return Standing.ENDED;
        }
        return fate.isCurrent() ? Standing.CURRENT : Standing.SUPERSEDED;
    }
}
