package no.opphav.ingest.inspection;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.opphav.ingest.worker.Breakage;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.FileName;

/** Has files looked into by a worker; large ones it copies for it, since that takes longer than a worker is given. */
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
            var question = InspectionMessages.question(file, name, room);
            var outcome = workers.ask(InspectionMessages.WORK, question);
            if (outcome instanceof Outcome.Answered(var answer) && InspectionMessages.isCopyWanted(answer)) {
                Files.copy(file, room.resolve(InspectionMessages.WITHOUT_PLACE), StandardCopyOption.REPLACE_EXISTING);
                outcome = workers.ask(InspectionMessages.WORK, question);
            }
            return switch (outcome) {
                case Outcome.Answered(var answer) -> InspectionMessages.inspection(answer, room);
                case Outcome.Failed failed -> new Inspection.Broken(Breakage.CRASHED);
                case Outcome.Broken(var how) -> new Inspection.Broken(how);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
