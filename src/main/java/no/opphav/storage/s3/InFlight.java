package no.opphav.storage.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import no.opphav.storage.StoreUnavailable;

/** Calls of one undertaking that are on their way, four at a time. Used by one thread. */
final class InFlight<T> {
    private static final int AT_ONCE = 4;

    private final Semaphore room = new Semaphore(AT_ONCE);
    private final List<FutureTask<T>> calls = new ArrayList<>();

    /** Makes a call as soon as there is room; throws what another has failed with meanwhile. */
    void send(Callable<T> call) {
        room.acquireUninterruptibly();
        var task = new FutureTask<>(() -> {
            try {
                return call.call();
            } finally {
                room.release();
            }
        });
        calls.add(task);
        Thread.ofVirtual().name("s3-in-flight").start(task);
        for (var other : calls) {
            if (other.state() == Future.State.FAILED) {
                throw failure(other.exceptionNow());
            }
        }
    }

    /** Waits for all calls that were sent since the last time; gives their answers in the order in which they were sent. */
    List<T> arrived() {
        var answers = new ArrayList<T>();
        for (var call : calls) {
            answers.add(answer(call));
        }
        calls.clear();
        return answers;
    }

    /** Waits until nothing is on its way any more, however it ended. */
    void settle() {
        room.acquireUninterruptibly(AT_ONCE);
        room.release(AT_ONCE);
    }

    private static <T> T answer(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Waiting for the S3 store was interrupted", e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof RuntimeException known
                ? known
                : new StoreUnavailable("The S3 store cannot be used", cause);
    }
}
