package no.opphav.catalogue;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.terms.Terms;

/** The copies of files with their rights written in them, one for each file and the terms under which it goes out. */
@Singleton
public class RightsCopies {
    private final RightsCopyRows rows;
    private final AssetRows assets;
    private final VariantRows variants;
    private final FileRows files;
    private final Terms terms;
    private final Clock clock;
    private final ApplicationEventPublisher<AssetChanged> changes;

    RightsCopies(
            RightsCopyRows rows,
            AssetRows assets,
            VariantRows variants,
            FileRows files,
            Terms terms,
            Clock clock,
            ApplicationEventPublisher<AssetChanged> changes) {
        this.rows = rows;
        this.assets = assets;
        this.variants = variants;
        this.files = files;
        this.terms = terms;
        this.clock = clock;
        this.changes = changes;
    }

    /** What is to be written into which files of an asset; empty if there is no such asset. */
    @Transactional(readOnly = true)
    public Optional<RightsPlan> plan(UUID assetId) {
        return assets.find(assetId).map(this::plan);
    }

    private RightsPlan plan(Asset asset) {
        var all = variants.findOf(List.of(asset.id()));
        var published = all.stream().filter(LanguageVariant::isPublished).toList();
        var wanted = rows.findWanted(asset.id(), clock.instant()).stream()
                .map(row -> wanted(row, all))
                .toList();
        return new RightsPlan(asset, published, wanted);
    }

    private RightsPlan.Wanted wanted(WantedRow row, List<LanguageVariant> variants) {
        var file = files.find(row.fileId(), clock.instant()).orElseThrow();
        var variant = variants.stream()
                .filter(each -> each.id().equals(file.variantId()))
                .findFirst()
                .orElseThrow();
        var version = terms.byId(row.termsVersionId()).orElseThrow();
        var present = rows.find(row.fileId(), row.termsVersionId()).orElse(null);
        return new RightsPlan.Wanted(file, variant, version, present);
    }

    /**
     * Writes down what was made by a plan; from then on it goes out.
     *
     * @return whether it was: not if the asset has changed since the plan, which then has to be made anew
     */
    @Transactional
    public boolean put(RightsPlan plan, NewRightsCopy copy) {
        if (hasChanged(plan) || !isMadeFromWhatGoesOut(copy)) {
            return false;
        }
        switch (copy.outcome()) {
            case NewRightsCopy.Made made -> put(copy, made);
            case NewRightsCopy.Hindered(var obstacle) -> put(copy, obstacle);
        }
        changes.publishEvent(new AssetChanged(plan.asset().id()));
        return true;
    }

    private boolean hasChanged(RightsPlan plan) {
        return assets.lock(plan.asset().id())
                .map(asset -> asset.revision() != plan.asset().revision())
                .orElse(true);
    }

    private boolean isMadeFromWhatGoesOut(NewRightsCopy copy) {
        return files.find(copy.fileId(), clock.instant())
                .map(file -> file.withoutRights().checksumForPublic().equals(copy.source()))
                .orElse(false);
    }

    private void put(NewRightsCopy copy, NewRightsCopy.Made made) {
        var now = clock.instant();
        files.insertObject(made.checksum(), made.size(), now);
        rows.put(
                copy.fileId(),
                copy.termsVersionId(),
                copy.facts(),
                copy.source(),
                made.checksum(),
                made.size(),
                null,
                made.former(),
                made.replaced(),
                now);
        rows.remember(made.checksum(), copy.fileId(), copy.termsVersionId(), now);
    }

    private void put(NewRightsCopy copy, RightsObstacle obstacle) {
        rows.put(
                copy.fileId(),
                copy.termsVersionId(),
                copy.facts(),
                copy.source(),
                null,
                null,
                obstacle,
                "",
                false,
                clock.instant());
    }

    /** Lets go the copies of an asset's files that nobody can get any more. */
    @Transactional
    public void tidy(UUID assetId) {
        rows.deleteUnwanted(assetId, clock.instant());
    }

    /** Assets of which files are to carry their rights, in the order of the ids, from behind one of them. */
    @Transactional(readOnly = true)
    public List<UUID> assets(UUID after, int most) {
        return rows.findAssets(after, clock.instant(), most);
    }

    /** What was made of a file, newest first. */
    @Transactional(readOnly = true)
    public List<RightsCopy> of(UUID fileId) {
        return rows.findOf(fileId);
    }

    /** A file as it goes out under terms, whether they are those of its asset or not; empty if there is no such file. */
    @Transactional(readOnly = true)
    public Optional<AssetFile> under(UUID termsVersionId, UUID fileId) {
        return files.findUnder(fileId, termsVersionId);
    }
}
