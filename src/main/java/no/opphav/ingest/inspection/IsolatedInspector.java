package no.opphav.ingest.inspection;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.opphav.ingest.worker.Breakage;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.FileName;

/** Has files looked into by a worker. */
@Singleton
class IsolatedInspector implements Inspector {
    private final Workers workers;

    IsolatedInspector(Workers workers) {
        this.workers = workers;
    }

    @Override
    public void expect() {
        workers.expect();
    }

    @Override
    public Inspection inspect(Path file, FileName name, Path room) {
        try {
            return switch (workers.ask(InspectionMessages.WORK, InspectionMessages.question(file, name, room))) {
                case Outcome.Answered(var answer) -> InspectionMessages.inspection(answer, room);
                case Outcome.Failed failed -> new Inspection.Broken(Breakage.CRASHED);
                case Outcome.Broken(var how) -> new Inspection.Broken(how);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
