package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Publishing and withdrawing at an instant. Nothing happens at that instant: whoever reads asks the time, and what has come to
 * pass is written into the asset's row afterwards.
 */
@Singleton
class Schedule {
    private static final int AT_ONCE = 200;

    private final AssetRows assets;
    private final VariantRows variants;
    private final PublishingCommands publishing;
    private final Editing editing;

    Schedule(AssetRows assets, VariantRows variants, PublishingCommands publishing, Editing editing) {
        this.assets = assets;
        this.variants = variants;
        this.publishing = publishing;
        this.editing = editing;
    }

    @Transactional
    Asset set(UUID assetId, @Nullable Instant publishAt, @Nullable Instant withdrawAt, long revision, Actor actor) {
        var asset = editing.open(assetId);
        editing.check(asset, revision);
        if (Objects.equals(publishAt, asset.publishAt()) && Objects.equals(withdrawAt, asset.withdrawAt())) {
            return asset;
        }
        var published = Objects.equals(publishAt, asset.publishAt()) ? asset : published(asset, publishAt, actor);
        checkWithdrawal(published, withdrawAt);
        var next = published.state() == AssetState.PUBLISHED
                ? published.scheduled(published.publishAt(), withdrawAt, published.withdrawnUntil())
                : published;
        return editing.save(next, actor, "asset.scheduled", said(next));
    }

    private Asset published(Asset asset, @Nullable Instant publishAt, Actor actor) {
        if (publishAt == null) {
            return takenBack(asset);
        }
        if (asset.state() == AssetState.PUBLISHED && !asset.isScheduled()) {
            throw Problem.field("publishAt", "published-already");
        }
        if (!publishAt.isAfter(editing.now())) {
            throw Problem.field("publishAt", "date-in-past");
        }
        return switch (asset.state()) {
            case PUBLISHED -> asset.scheduled(publishAt, asset.withdrawAt(), asset.withdrawnUntil());
            case WITHDRAWN -> asset.scheduled(publishAt, null, asset.withdrawnAt());
            case DRAFT -> {
                publishing.publishReady(asset, actor);
                yield asset.scheduled(publishAt, null, null);
            }
        };
    }

    private Asset takenBack(Asset asset) {
        var back = asset.unscheduled();
        if (back.state() == AssetState.DRAFT) {
            variants.findOf(List.of(asset.id())).stream()
                    .filter(LanguageVariant::isPublished)
                    .forEach(variant -> variants.move(variant.id(), VariantState.DRAFT, editing.now()));
        }
        return back;
    }

    private void checkWithdrawal(Asset asset, @Nullable Instant withdrawAt) {
        if (withdrawAt == null) {
            return;
        }
        if (asset.state() != AssetState.PUBLISHED) {
            throw Problem.field("withdrawAt", "nothing-to-withdraw");
        }
        if (!withdrawAt.isAfter(editing.now())) {
            throw Problem.field("withdrawAt", "date-in-past");
        }
        if (asset.publishAt() != null && !withdrawAt.isAfter(asset.publishAt())) {
            throw Problem.field("withdrawAt", "end-before-beginning");
        }
    }

    private static String said(Asset asset) {
        return ((asset.publishAt() == null ? "" : "publish " + asset.publishAt())
                        + (asset.withdrawAt() == null ? "" : " withdraw " + asset.withdrawAt()))
                .strip();
    }

    /** Those of which something has come to pass that is not written down yet. */
    List<UUID> due() {
        return assets.findDue(editing.now(), AT_ONCE);
    }

    /** Writes down what has come to pass of one. */
    @Transactional
    void settle(UUID assetId) {
        var row = assets.lock(assetId).orElseThrow();
        var now = row.at(editing.now());
        if (!now.equals(row)) {
            var action = now.state() == AssetState.WITHDRAWN ? "asset.withdrawn" : "asset.published";
            editing.save(now, new Actor.Service(), action, "scheduled");
        }
    }
}
