package no.opphav.storage.s3;

import io.minio.errors.MinioException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import no.opphav.storage.StoreFull;
import no.opphav.storage.StoreUnavailable;

/**
 * Makes a call again when its failure may pass, after pauses that double and are drawn at random, so that nodes that failed
 * together do not come back together.
 *
 * @param tries how often in all
 * @param firstPause the longest that the first pause can be
 * @param inAll after this time no new try is begun
 */
record S3Retry(int tries, Duration firstPause, Duration inAll) {
    /** Sorted by {@link S3Failures}. */
    <T> T ask(S3Call<T> call) {
        var begun = System.nanoTime();
        for (var tried = 1; ; tried++) {
            try {
                return S3Call.ask(call);
            } catch (MinioException e) {
                var failure = S3Failures.of(e);
                if (tried == tries || !mayPass(failure) || System.nanoTime() - begun > inAll.toNanos()) {
                    throw failure;
                }
                pause(tried);
            }
        }
    }

    private static boolean mayPass(RuntimeException failure) {
        return failure instanceof StoreUnavailable && !(failure instanceof StoreFull || failure instanceof LostUpload);
    }

    private void pause(int tried) {
        var longest = firstPause.toNanos() << (tried - 1);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
