package no.opphav.platform;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether something that the service stands on is well, however often it is asked: one look at a time, each good
 * for two seconds. What has not answered after three is not well.
 */
public final class Probe {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    private static final long GOOD_FOR = Duration.ofSeconds(2).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private final Runnable check;
    private final Executor executor;
    private final AtomicReference<Look> last;

    /**
     * Looks at nothing yet.
     *
     * @param name of what it looks at
     * @param check returns when all is well, and throws what is wrong
     * @param executor of the checks, which may block
     */
    public Probe(String name, Runnable check, Executor executor) {
        this.name = name;
        this.check = check;
        this.executor = executor;
        this.last = new AtomicReference<>(
                new Look(System.nanoTime() - GOOD_FOR, CompletableFuture.completedFuture(HealthStatus.UNKNOWN)));
    }

    /** How it is. */
    public Publisher<HealthResult> result() {
        return Publishers.fromCompletableFuture(() -> look().status()
                .copy()
                .completeOnTimeout(HealthStatus.DOWN, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(status -> HealthResult.builder(name, status).build()));
    }

    private Look look() {
        var before = last.get();
        if (!before.isOver(System.nanoTime())) {
            return before;
        }
        var next = new Look(System.nanoTime(), new CompletableFuture<>());
        if (!last.compareAndSet(before, next)) {
            return last.get();
        }
        executor.execute(() -> next.status().complete(status()));
        return next;
    }

    private HealthStatus status() {
        try {
            check.run();
            return HealthStatus.UP;
        } catch (RuntimeException e) {
            LOG.warn("The {} is away: {}", name, e.getMessage());
            return HealthStatus.DOWN;
        }
    }

    private record Look(long begun, CompletableFuture<HealthStatus> status) {
        boolean isOver(long now) {
            return status.isDone() && now - begun >= GOOD_FOR;
        }
    }
}
