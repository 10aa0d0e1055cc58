package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import no.opphav.ingest.inspection.Inspecting;
import no.opphav.ingest.inspection.Inspection;
import no.opphav.ingest.worker.WorkerSettings;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.FileName;

/** What the service does with a file that comes in, as a process of its own, so that one can see what it loads for it. */
final class ServiceSide {
    private ServiceSide() {}

    public static void main(String[] args) throws IOException {
        var data = Path.of(args[0]);
        var workers = new Workers(data, new WorkerSettings(1, 128L << 20, Duration.ofSeconds(30)));
        var room = Files.createDirectories(data.resolve("staging"));
        for (var name : args[1].split(",", -1)) {
            var file = Files.copy(data.resolve(name), room.resolve(name));
            var inspection = Inspecting.by(workers).inspect(file, FileName.from(name), room);
            if (inspection instanceof Inspection.Accepted accepted) {
                new IsolatedPreviewer(workers)
                        .draw(file, accepted.mediaType(), PageRange.COVER, Files.createTempDirectory(room, "previews"));
            } else {
                throw new IOException(name + ": " + inspection);
            }
        }
        workers.close();
    }
}
