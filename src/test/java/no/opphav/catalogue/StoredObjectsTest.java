package no.opphav.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import no.opphav.kernel.Checksum;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class StoredObjectsTest {
    private final StoredObjects objects;
    private final StoredObjectRows rows;
    private final TransactionOperations<Connection> transactions;
    private final Checksum checksum = TestAssets.file().checksum();

    @SuppressWarnings("unchecked")
    StoredObjectsTest(RunningService service) {
        this.objects = service.bean(StoredObjects.class);
        this.rows = service.bean(StoredObjectRows.class);
        this.transactions = service.bean(TransactionOperations.class);
    }

    @Test
    void bytes_that_nobody_holds_are_claimed_as_sound() {
        assertThat(objects.claim(checksum)).isFalse();
        assertThat(objects.claim(checksum)).as("again").isFalse();
    }

    @Test
    void a_claim_waits_for_a_sweep_of_the_same_bytes() throws ExecutionException, InterruptedException {
        var swept = new CountDownLatch(1);
        var locked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweep = threads.submit(() -> transactions.executeWrite(status -> {
                rows.lock(checksum);
                locked.countDown();
                return await(swept);
            }));
            locked.await();
            var claim = threads.submit(() -> objects.claim(checksum));
            assertThat(claim.isDone()).isFalse();
            assertThat(objects.claim(TestAssets.file().checksum()))
                    .as("other bytes")
                    .isFalse();
            assertThat(claim.isDone()).as("while the sweep goes on").isFalse();
            swept.countDown();
            assertThat(claim.get()).isFalse();
            assertThat(sweep.get()).isTrue();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(Duration.ofSeconds(20).toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
