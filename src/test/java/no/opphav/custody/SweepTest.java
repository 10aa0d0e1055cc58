package no.opphav.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import no.opphav.catalogue.StoredObjects;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class SweepTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final RunningService service;
    private final Sweep sweep;
    private final StoredObjects objects;
    private final KeptFile kept;

    SweepTest(RunningService service) {
        this.service = service;
        this.sweep = service.bean(Sweep.class);
        this.objects = service.bean(StoredObjects.class);
        this.kept = KeptFile.orphan(service);
    }

    @Test
    void an_old_orphan_is_deleted() {
        kept.storedAt(LONG_AGO);
        sweep();
        assertThat(kept.isThere()).isFalse();
    }

    @Test
    void a_young_orphan_stays() {
        kept.storedAt(service.clock().instant().minus(Duration.ofHours(23)));
        sweep();
        assertThat(kept.isThere()).isTrue();
    }

    @Test
    void what_a_file_names_stays() {
        kept.storedAt(LONG_AGO);
        kept.named();
        sweep();
        assertThat(kept.isThere()).isTrue();
        assertThat(kept.row().damage()).isNull();
    }

    @Test
    void a_row_that_no_row_names_goes_and_its_bytes_with_it() {
        kept.storedAt(LONG_AGO);
        kept.rowStoredAt(LONG_AGO);
        sweep();
        assertThat(service.bean(ObjectRows.class).find(kept.checksum())).isEmpty();
        assertThat(kept.isThere()).isFalse();
    }

    @Test
    void a_young_row_that_no_row_names_yet_stays() {
        kept.storedAt(LONG_AGO);
        kept.rowStoredAt(service.clock().instant());
        sweep();
        assertThat(kept.isThere()).isTrue();
        assertThat(service.bean(ObjectRows.class).find(kept.checksum())).isPresent();
    }

    @Test
    void what_is_claimed_stays_until_the_claim_ends() {
        kept.storedAt(LONG_AGO);
        kept.rowStoredAt(LONG_AGO);
        objects.claim(kept.checksum());
        sweep();
        assertThat(kept.isThere()).isTrue();
        assertThat(service.bean(ObjectRows.class).find(kept.checksum())).isPresent();
        service.clock().tick(StoredObjects.CLAIM);
        sweep();
        assertThat(kept.isThere()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void who_claims_while_it_is_swept_finds_it_gone_and_never_later() throws InterruptedException {
        kept.storedAt(LONG_AGO);
        TransactionOperations<Connection> transactions = service.bean(TransactionOperations.class);
        var deleted = new CountDownLatch(1);
        var claiming = new CountDownLatch(1);
        var sweeping = CompletableFuture.runAsync(() -> transactions.executeWrite(status -> {
            service.bean(Removal.class).bytes(kept.checksum());
            deleted.countDown();
            return await(claiming);
        }));
        deleted.await();
        var claim = CompletableFuture.supplyAsync(() -> objects.claim(kept.checksum()));
        assertThat(claim).isNotDone();
        claiming.countDown();
        assertThat(claim.join()).isFalse();
        sweeping.join();
        kept.put();
        kept.storedAt(LONG_AGO);
        sweep();
        assertThat(kept.isThere()).isTrue();
    }

    @Test
    void a_store_that_is_away_is_swept_later() throws IOException {
        kept.storedAt(LONG_AGO);
        KeptFile.away(service, this::sweep);
        assertThat(kept.isThere()).isTrue();
        sweep();
        assertThat(kept.isThere()).isFalse();
    }

    @Test
    void a_sweep_ends_when_the_service_stops() {
        kept.storedAt(LONG_AGO);
        sweep.sweep(() -> true);
        assertThat(kept.isThere()).isTrue();
    }

    private void sweep() {
        sweep.sweep(() -> false);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
