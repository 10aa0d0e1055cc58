package no.opphav.ingest.rights;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has rights written into copies of files by a worker. */
@Singleton
class Stamper {
    private static final Logger LOG = LoggerFactory.getLogger(Stamper.class);

    private final Workers workers;

    Stamper(Workers workers) {
        this.workers = workers;
    }

    /**
     * Writes the same rights into some files and says of each, in their order, what came of it.
     *
     * @param files at most {@link RightsMessages#MOST_FILES}
     * @param room a folder for the copies; it stays the caller's
     * @throws IOException if this machine cannot do it now: nothing is said of these files
     */
    List<Stamping> stamp(List<Plain> files, RightsFacts facts, Path room) throws IOException {
        return switch (workers.ask(RightsMessages.WORK, RightsMessages.question(files, facts, room))) {
            case Outcome.Answered(var answer) -> RightsMessages.stampings(answer, files.size(), room);
            case Outcome.Failed(var failure) -> failed(files, failure);
            case Outcome.Broken(var how) -> failed(files, how.name());
        };
    }

    private static List<Stamping> failed(List<Plain> files, String how) {
        var types = files.stream().map(Plain::type).distinct().toList();
        LOG.warn("Rights cannot be written into files of the types {}: {}", types, how);
        return Collections.nCopies(files.size(), new Stamping.Hindered(RightsObstacle.FAILED));
    }
}
