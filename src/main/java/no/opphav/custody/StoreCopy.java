package no.opphav.custody;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.opphav.storage.TargetStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies every object that the database names to another store, some at a time. The store itself stays as it is and may be
 * used meanwhile: what comes later, the next copy takes. A copy that was interrupted, however it was, goes on where it
 * stopped.
 */
@Singleton
public class StoreCopy {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCopy.class);
    private static final int PAGE = 100;
    private static final int AT_ONCE = 4;
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);

    private final ObjectRows rows;
    private final CopyRows copies;
    private final ObjectCopy copy;

    StoreCopy(ObjectRows rows, CopyRows copies, ObjectCopy copy) {
        this.rows = rows;
        this.copies = copies;
        this.copy = copy;
    }

    /** How many uploads are unfinished or held back, of which nothing is copied: what has come of them is no object yet. */
    public long leftBehind() {
        return copies.countUnfinishedUploads();
    }

    /**
     * Copies what is not there yet, saying now and then how far it is. It gives up when nothing of the next hundred objects can
     * be copied.
     */
    public CopySummary copyTo(TargetStore target) {
        var all = CopySummary.NOTHING;
        var lastLine = System.nanoTime();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var page = rows.findPage("", PAGE);
            while (!page.isEmpty()) {
                var some = copied(page, target, threads);
                all = all.plus(some);
                if (some.failed() == PAGE) {
                    return all;
                }
                if (System.nanoTime() - lastLine > BETWEEN_LINES) {
                    lastLine = System.nanoTime();
                    LOG.info("{} so far", all);
                }
                page = rows.findPage(page.getLast().checksum().hex(), PAGE);
            }
        }
        return all;
    }

    private CopySummary copied(List<ObjectRow> objects, TargetStore target, ExecutorService threads) {
        return objects.stream()
                .map(object -> CompletableFuture.supplyAsync(() -> copy.copied(object, target), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .reduce(CopySummary.NOTHING, CopySummary::plus);
    }
}
