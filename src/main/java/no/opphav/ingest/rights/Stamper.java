package no.opphav.ingest.rights;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.MediaType;
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
     * Writes them.
     *
     * @param room a folder for the copy; it stays the caller's
     * @throws IOException if this machine cannot do it now: nothing is said of this file
     */
    Stamping stamp(Path file, MediaType type, RightsFacts facts, Path room) throws IOException {
        return switch (workers.ask(RightsMessages.WORK, RightsMessages.question(file, type, facts, room))) {
            case Outcome.Answered(var answer) -> RightsMessages.stamping(answer, room);
            case Outcome.Failed(var failure) -> failed(type, failure);
            case Outcome.Broken(var how) -> failed(type, how.name());
        };
    }

    private static Stamping failed(MediaType type, String how) {
        LOG.warn("Rights cannot be written into a file of type {}: {}", type, how);
        return new Stamping.Hindered(RightsObstacle.FAILED);
    }
}
