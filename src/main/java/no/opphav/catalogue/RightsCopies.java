package no.opphav.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.terms.Terms;

/**
 * The copies of files with their rights written in them, one for each file and the terms under which it goes out; and those
 * of what pages show and play of them.
 */
@Singleton
public class RightsCopies {
    private final RightsCopyRows rows;
    private final ShownCopyRows shownRows;
    private final AssetRows assets;
    private final VariantRows variants;
    private final FileRows files;
    private final Terms terms;
    private final Clock clock;
    private final ApplicationEventPublisher<AssetChanged> changes;

    RightsCopies(
            RightsCopyRows rows,
            ShownCopyRows shownRows,
            AssetRows assets,
            VariantRows variants,
            FileRows files,
            Terms terms,
            Clock clock,
            ApplicationEventPublisher<AssetChanged> changes) {
        this.rows = rows;
        this.shownRows = shownRows;
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
        return new RightsPlan(asset, published, wanted, shown(asset, all));
    }

    private List<RightsPlan.Shown> shown(Asset asset, List<LanguageVariant> variants) {
        var byFile = shownRows.findWanted(asset.id(), clock.instant()).stream()
                .collect(groupingBy(ShownPlace::of, LinkedHashMap::new, toList()));
        return byFile.entrySet().stream()
                .map(each -> shown(each.getKey(), each.getValue(), variants))
                .toList();
    }

    private RightsPlan.Shown shown(ShownPlace place, List<ShownRow> found, List<LanguageVariant> variants) {
        return new RightsPlan.Shown(
                place.fileId(),
                variant(place.variantId(), variants),
                terms.byId(place.termsVersionId()).orElseThrow(),
                found.stream().map(ShownRow::toSource).toList());
    }

    private record ShownPlace(UUID fileId, UUID variantId, UUID termsVersionId) {
        static ShownPlace of(ShownRow row) {
            return new ShownPlace(row.fileId(), row.variantId(), row.termsVersionId());
        }
    }

    private static LanguageVariant variant(UUID id, List<LanguageVariant> variants) {
        return variants.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RightsPlan.Wanted wanted(WantedRow row, List<LanguageVariant> variants) {
        var file = files.find(row.fileId(), clock.instant()).orElseThrow();
        var variant = variant(file.variantId(), variants);
        var version = terms.byId(row.termsVersionId()).orElseThrow();
        var present = rows.find(row.fileId(), row.termsVersionId()).orElse(null);
        return new RightsPlan.Wanted(file, variant, version, present, row.creditSlide());
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

    /**
     * Writes down what was made by a plan of that which pages show and play of a file; from then on they do that.
     *
     * @return whether it was, as for a file
     */
    @Transactional
    public boolean put(RightsPlan plan, RightsPlan.Shown shown, List<NewShownCopy> made) {
        if (hasChanged(plan)) {
            return false;
        }
        made.forEach(copy -> put(shown, copy));
        changes.publishEvent(new AssetChanged(plan.asset().id()));
        return true;
    }

    private void put(RightsPlan.Shown shown, NewShownCopy copy) {
        var now = clock.instant();
        var source = copy.source();
        var termsId = shown.terms().id();
        switch (copy.outcome()) {
            case NewRightsCopy.Made made -> {
                files.insertObject(made.checksum(), made.size(), now);
                shownRows.put(shown.fileId(), termsId, source.checksum(), copy.facts(), made.checksum(), null, now);
                rows.remember(made.checksum(), shown.fileId(), termsId, source.part(), source.checksum(), now);
            }
            case NewRightsCopy.Hindered(var obstacle) ->
                shownRows.put(shown.fileId(), termsId, source.checksum(), copy.facts(), null, obstacle, now);
        }
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
        rows.remember(made.checksum(), copy.fileId(), copy.termsVersionId(), RightsPart.FILE, copy.source(), now);
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

    /** Lets go the copies of an asset's files, and of what is shown of them, that nobody can get any more. */
    @Transactional
    public void tidy(UUID assetId) {
        shownRows.deleteUnwanted(assetId, clock.instant());
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

    /** What was made of files and says what is true now, newest first. */
    @Transactional(readOnly = true)
    public List<RightsCopy> current(Collection<UUID> fileIds) {
        return fileIds.isEmpty() ? List.of() : rows.findCurrent(fileIds);
    }

    /** A file as it goes out under terms, whether they are those of its asset or not; empty if there is no such file. */
    @Transactional(readOnly = true)
    public Optional<AssetFile> under(UUID termsVersionId, UUID fileId) {
        return files.findUnder(fileId, termsVersionId);
    }
}
