package no.opphav.catalogue;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** One change of one asset at a time, each with its revision and its entry in the trail. Needs a transaction. */
@Singleton
class Editing {
    private final AssetRows assets;
    private final VariantRows variants;
    private final AuditTrail trail;
    private final Clock clock;
    private final ApplicationEventPublisher<AssetChanged> changes;
    private final ApplicationEventPublisher<RightsWanted> rights;

    Editing(
            AssetRows assets,
            VariantRows variants,
            AuditTrail trail,
            Clock clock,
            ApplicationEventPublisher<AssetChanged> changes,
            ApplicationEventPublisher<RightsWanted> rights) {
        this.assets = assets;
        this.variants = variants;
        this.trail = trail;
        this.clock = clock;
        this.changes = changes;
        this.rights = rights;
    }

    /** The asset, which nobody else changes before this transaction ends. */
    Asset open(UUID assetId) {
        return assets.lock(assetId)
                .map(asset -> asset.at(clock.instant()))
                .orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND));
    }

    /** The same, if it is in a state and at the revision that its editor saw. */
    Asset open(UUID assetId, long revision, AssetState needed) {
        var asset = open(assetId);
        check(asset, revision);
        if (asset.state() != needed) {
            throw changedMeanwhile();
        }
        return asset;
    }

    /** Refuses when the asset has changed since its editor saw it. */
    void check(Asset asset, long revision) {
        if (asset.revision() != revision) {
            throw changedMeanwhile();
        }
    }

    /** A variant of an asset that is open. */
    LanguageVariant variant(UUID variantId) {
        return variants.find(variantId).orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
    }

    /** Writes an asset whose readers see the difference. */
    Asset save(Asset asset, Actor actor, String action, String detail) {
        return write(asset.revised(clock.instant()), actor, action, detail);
    }

    /** Writes an asset of which one variant has changed; the readers of a public asset see only its public variants. */
    Asset save(Asset asset, LanguageVariant variant, Actor actor, String action, String detail) {
        var seen = asset.state() == AssetState.DRAFT || variant.isPublished();
        return write(asset.revised(seen ? clock.instant() : asset.updatedAt()), actor, action, detail);
    }

    private Asset write(Asset asset, Actor actor, String action, String detail) {
        if (assets.revise(asset) == 0) {
            throw changedMeanwhile();
        }
        trail.record(actor, action, asset.id(), detail);
        changes.publishEvent(new AssetChanged(asset.id()));
        if (asset.publishedAt() != null) {
            rights.publishEvent(new RightsWanted(asset.id()));
        }
        return asset;
    }

    /** More of a file of an asset that is open can be shown; its readers see no other revision of it. */
    void shows(Asset asset) {
        changes.publishEvent(new AssetChanged(asset.id()));
        if (asset.publishedAt() != null) {
            rights.publishEvent(new RightsWanted(asset.id()));
        }
    }

    /** Writes down that an asset has come to be. */
    void created(Asset asset, Actor actor) {
        trail.record(actor, "asset.created", asset.id(), asset.slug().value());
    }

    Instant now() {
        return clock.instant();
    }

    static Problem changedMeanwhile() {
        return Problem.of(ProblemCode.CHANGED_MEANWHILE);
    }
}
