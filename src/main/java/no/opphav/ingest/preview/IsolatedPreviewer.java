package no.opphav.ingest.preview;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.MediaType;

/** Has files drawn by a worker, one at a time, so that another worker is left for the files that come in meanwhile. */
@Singleton
class IsolatedPreviewer implements Previewer {
    private final Workers workers;
    private final Lock turn = new ReentrantLock(true);

    IsolatedPreviewer(Workers workers) {
        this.workers = workers;
    }

    @Override
    public boolean draws(MediaType type) {
        return Painters.of(type).isPresent();
    }

    @Override
    public Drawing draw(Path file, MediaType type, PageRange pages, Path folder) throws IOException {
        turn.lock();
        try {
            return switch (workers.ask(PreviewMessages.WORK, PreviewMessages.question(file, type, pages, folder))) {
                case Outcome.Answered(var answer) -> PreviewMessages.drawing(answer, folder);
                case Outcome.Failed(var failure) -> throw new IOException(failure);
                case Outcome.Broken(var how) ->
                    throw new Undrawable(Undrawn.GAVE_UP, "What draws it came to an end: " + how);
            };
        } finally {
            turn.unlock();
        }
    }
}
