package no.opphav.ingest.preview;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import no.opphav.kernel.MediaType;

/**
 * Draws in the service itself: one file at a time, so that memory is bounded, each in a thread of its own, so that one that
 * never ends is given up.
 */
@Singleton
class InProcessPreviewer implements Previewer {
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final Lock turn = new ReentrantLock(true);

    @Override
    public boolean draws(MediaType type) {
        return Painters.of(type).isPresent();
    }

    @Override
    public Drawing draw(Path file, MediaType type, PageRange pages, Path folder) throws IOException {
        var painter = Painters.of(type).orElseThrow(() -> new IOException("Nothing draws " + type));
        turn.lock();
        try {
            return inTime(new FutureTask<>(() -> {
                var easel = new Easel(pages, folder);
                painter.paint(file, folder, easel);
                return easel.drawing();
            }));
        } finally {
            turn.unlock();
        }
    }

    private static Drawing inTime(FutureTask<Drawing> drawing) throws IOException {
        Thread.ofPlatform().daemon().name("preview").start(drawing);
        try {
            return drawing.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("It took longer than " + DEADLINE.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", e);
        } finally {
            drawing.cancel(true);
        }
    }
}
