package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.opphav.kernel.LanguageTag;
import no.opphav.testing.CapturedLog;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private final List<Receipt> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void receipts_are_written_without_being_asked_for() throws InterruptedException {
        var done = new CountDownLatch(1);
        try (var receipts = receipts(batch -> {
            if (!batch.isEmpty()) {
                done.countDown();
            }
        })) {
            receipts.add(receipt());

            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_waits_is_written_at_the_end() {
        var receipt = receipt();
        try (var receipts = receipts(written::addAll)) {
            receipts.add(receipt);
        }
        assertThat(written).containsExactly(receipt);
    }

    @Test
    void receipts_wait_in_their_order_while_the_database_is_away() {
        var first = receipt();
        var second = receipt();
        var database = new Away(written::addAll);
        try (var receipts = receipts(database)) {
            receipts.add(first);
            assertThat(receipts.flush()).isFalse();
            receipts.add(second);
            assertThat(receipts.flush()).isFalse();

            database.back = true;
            assertThat(receipts.flush()).isTrue();
            assertThat(written).containsExactly(first, second);
        }
    }

    @Test
    void the_log_says_how_many_were_lost_because_too_many_waited() {
        var database = new Away(written::addAll);
        try (var log = CapturedLog.open();
                var receipts = new Receipts(database, 2)) {
            receipts.add(receipt());
            receipts.flush();
            for (var more = 0; more < 5; more++) {
                receipts.add(receipt());
            }
            database.back = true;
            receipts.flush();
            receipts.flush();

            assertThat(log.text()).contains("receipts were lost");
        }
        assertThat(written).hasSizeBetween(2, 5);
    }

    @Test
    void a_download_waits_while_the_database_takes_fewer_than_come() throws Exception {
        var busy = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        try (var receipts = new Receipts(
                        batch -> {
                            busy.countDown();
                            await(free);
                            written.addAll(batch);
                        },
                        2);
                var downloads = Executors.newVirtualThreadPerTaskExecutor()) {
            receipts.add(receipt());
            busy.await();
            assertThat(receipts.areMany()).isFalse();
            for (var more = 0; more < 2; more++) {
                receipts.add(receipt());
            }
            assertThat(receipts.areMany()).isTrue();
            var last = downloads.submit(() -> receipts.add(receipt()));
            free.countDown();
            last.get();
        }
        assertThat(written).hasSize(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Receipts receipts(Consumer<List<Receipt>> rows) {
        return new Receipts(rows, 100);
    }

    private static Receipt receipt() {
        return new Receipt(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LanguageTag.BOKMAAL,
                Channel.PUBLIC,
                Instant.EPOCH,
                null,
                null,
                false);
    }

    private static final class Away implements Consumer<List<Receipt>> {
        private final Consumer<List<Receipt>> rows;
        private volatile boolean back;

        Away(Consumer<List<Receipt>> rows) {
            this.rows = rows;
        }

        @Override
        public void accept(List<Receipt> receipts) {
            if (!back) {
                throw new IllegalStateException("The database is away");
            }
            rows.accept(receipts);
        }
    }
}
