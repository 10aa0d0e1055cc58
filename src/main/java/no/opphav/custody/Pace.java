package no.opphav.custody;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets bytes through at a rate, on the whole: what was let through too fast is waited for. */
interface Pace {
    /** As fast as they come. */
    Pace UNBOUNDED = bytes -> {};

    /**
     * Returns when it is time for more.
     *
     * @param bytes that were let through
     * @throws InterruptedException when there is to be no more
     */
    void passed(long bytes) throws InterruptedException;

    /**
     * At most so many bytes in a second, from now on.
     *
     * @param stopping whether there is to be no more
     */
    static Pace of(long bytesPerSecond, BooleanSupplier stopping) {
        return new Measured(bytesPerSecond, stopping);
    }

    /** Waits in short pieces, so that a stop is seen soon. */
    final class Measured implements Pace {
        private static final long PIECE = Duration.ofMillis(100).toNanos();

        private final long bytesPerSecond;
        private final BooleanSupplier stopping;
        private final long start = System.nanoTime();
        private double passed;

        private Measured(long bytesPerSecond, BooleanSupplier stopping) {
            this.bytesPerSecond = bytesPerSecond;
            this.stopping = stopping;
        }

        @Override
        public void passed(long bytes) throws InterruptedException {
            passed += bytes;
            var due = start + (long) (passed / bytesPerSecond * TimeUnit.SECONDS.toNanos(1));
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                requireGoingOn();
                TimeUnit.NANOSECONDS.sleep(Math.min(left, PIECE));
            }
            requireGoingOn();
        }

        private void requireGoingOn() throws InterruptedException {
            if (stopping.getAsBoolean()) {
                throw new InterruptedException("The service stops");
            }
        }
    }
}
