package no.opphav.ingest.worker;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workers of this node. One is started when a file is on its way or has come, stays warm for the next, and ends when
 * none has come for a while, so that a service that takes nothing in pays for none.
 */
@Singleton
public class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration REFUSED_FOR = Duration.ofMinutes(1);
    /** What a library keeps for ever, it keeps no longer than this. */
    private static final int MOST_QUESTIONS = 200;

    private final Path data;
    private final Path folder;
    private final WorkerSettings settings;
    private final List<String> options;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("workers").factory());
    private @Nullable WorkerCommand command;
    private long lastUse = System.nanoTime();
    private boolean closed;
    private volatile @Nullable Long refusedAt;

    @Inject
    public Workers(@Value("${opphav.data}") Path data, WorkerSettings settings) {
        this(data, settings, List.of());
    }

    Workers(Path data, WorkerSettings settings, List<String> options) {
        this.data = data.toAbsolutePath();
        this.folder = this.data.resolve("workers");
        this.settings = settings;
        this.options = options;
        this.places = new Semaphore(settings.workers(), true);
        Rooms.delete(folder);
        var _ = timer.scheduleWithFixedDelay(this::rest, IDLE.toMillis(), IDLE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A file is on its way: a worker is started, in the background, unless one is there. */
    public void expect() {
        Thread.ofVirtual().start(() -> {
            if (places.tryAcquire()) {
                try {
                    putBack(taken());
                } catch (IOException e) {
                    LOG.warn("No worker can be started: {}", e.getMessage());
                } finally {
                    places.release();
                }
            }
        });
    }

    /**
     * Has a worker do something, as soon as one is free.
     *
     * @param work the {@link Work#name name} of what is to be done
     * @throws IOException if this machine starts no worker
     */
    public Outcome ask(String work, Message question) throws IOException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", e);
        }
        try {
            var worker = taken();
            var outcome = worker.ask(question.with(Worker.WORK, work), settings.deadline(), timer);
            putBack(worker);
            return outcome;
        } finally {
            places.release();
        }
    }

    /**
     * Whether a worker is likely to start when one is needed. For a minute after this machine refused one it is not; then it
     * has to be tried again, which takes a file, and none comes to a node that is not ready.
     */
    boolean canStart() {
        var refused = refusedAt;
        return refused == null || System.nanoTime() - refused >= REFUSED_FOR.toNanos();
    }

    /** Ends every worker. */
    @PreDestroy
    public synchronized void close() {
        closed = true;
        timer.shutdownNow();
        while (!idle.isEmpty()) {
            end(idle.pop());
        }
    }

    /** Ends the workers that nobody needed for a while. */
    private synchronized void rest() {
        if (System.nanoTime() - lastUse >= IDLE.toNanos()) {
            while (!idle.isEmpty()) {
                end(idle.pop());
            }
        }
    }

    private WorkerProcess taken() throws IOException {
        synchronized (this) {
            lastUse = System.nanoTime();
            while (!idle.isEmpty()) {
                var worker = idle.pop();
                if (worker.lives()) {
                    return worker;
                }
                end(worker);
            }
        }
        try {
            var worker = started();
            refusedAt = null;
            return worker;
        } catch (IOException e) {
            refusedAt = System.nanoTime();
            throw e;
        }
    }

    private WorkerProcess started() throws IOException {
        var room = Rooms.create(folder);
        return WorkerProcess.start(command().in(room, Confinement.here()), room);
    }

    private synchronized void putBack(WorkerProcess worker) {
        lastUse = System.nanoTime();
        if (closed || !worker.lives() || worker.asked() >= MOST_QUESTIONS) {
            end(worker);
        } else {
            Rooms.empty(worker.room());
            idle.push(worker);
        }
    }

    private static void end(WorkerProcess worker) {
        worker.kill();
        Rooms.delete(worker.room());
    }

    private synchronized WorkerCommand command() throws IOException {
        if (command == null) {
            command = new WorkerCommand(
                    settings.heap(),
                    SpareFont.in(data.resolve("fonts")),
                    List.of(data.resolve("objects")),
                    List.of(data.resolve("staging"), data.resolve("films")),
                    options);
        }
        return command;
    }
}
