package no.opphav.sample;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty catalogue with the sample catalogue, once. */
@Singleton
class SampleCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(SampleCatalogue.class);

    private final SampleProgress progress;
    private final SampleFiles samples;
    private final SampleShelf shelf;
    private final Workspace workspace;
    private final Clock clock;

    SampleCatalogue(SampleProgress progress, SampleFiles samples, SampleShelf shelf, Workspace workspace, Clock clock) {
        this.progress = progress;
        this.samples = samples;
        this.shelf = shelf;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Whether there is anything left to do. */
    boolean isWanted() {
        return progress.find().map(row -> row.finishedAt() == null).orElseGet(progress::isCatalogueEmpty);
    }

    /** Puts up what is not there yet; what an earlier run that was killed has put up stays. */
    void load() {
        if (!isWanted()) {
            return;
        }
        progress.begin(clock.instant());
        samples.terms().forEach(shelf::publish);
        var there = workspace.assets(AssetFilter.ALL).stream()
                .map(view -> view.asset().slug())
                .collect(Collectors.toSet());
        var missing = samples.works().reversed().stream()
                .filter(work -> !there.contains(new Slug(work.slug())))
                .toList();
        missing.forEach(shelf::publish);
        samples.curations().forEach(shelf::curate);
        progress.finish(clock.instant());
        LOG.info("The sample catalogue is up: {} assets", samples.works().size());
    }
}
