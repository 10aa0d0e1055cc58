package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.UPLOAD_CHECKSUM_WRONG;
import static no.opphav.kernel.ProblemCode.UPLOAD_INCOMPLETE;
import static no.opphav.kernel.ProblemCode.UPLOAD_LOCKED;
import static no.opphav.kernel.ProblemCode.UPLOAD_NOT_FOUND;
import static no.opphav.kernel.ProblemCode.UPLOAD_TOO_LARGE;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.storage.MissingObject;
import no.opphav.storage.PartialObject;
import no.opphav.storage.PartialStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One writer at work on an upload, under a lease that is renewed for as long as the connection stands. */
@Singleton
class UploadWriting {
    private static final Logger LOG = LoggerFactory.getLogger(UploadWriting.class);
    private static final Duration RENEWAL = Duration.ofSeconds(1);

    private final UploadRows rows;
    private final UploadLedger ledger;
    private final PartialStore partials;
    private final TaskScheduler renewals;
    private final Clock clock;

    UploadWriting(
            UploadRows rows,
            UploadLedger ledger,
            PartialStore partials,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler renewals,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.partials = partials;
        this.renewals = renewals;
        this.clock = clock;
    }

    /** Asks another node's writer to leave; nothing is said when there is none. */
    void sendAway(UUID id) {
        var row = rows.find(id).orElseThrow(() -> Problem.of(UPLOAD_NOT_FOUND));
        if (row.isHeld(clock.instant())) {
            ledger.askToLeave(id);
            throw Problem.of(UPLOAD_LOCKED);
        }
    }

    void append(UUID id, long offset, Arriving content) {
        var lease = ledger.take(id, offset);
        if (lease.isPresent()) {
            append(lease.get(), content);
        }
    }

    private void append(Lease lease, Arriving content) {
        var renewal = renewing(lease, content);
        try {
            ledger.settle(lease, StoreFailures.said(() -> appended(lease, content)));
        } catch (MissingObject e) {
            LOG.error("What had come of upload {} is gone from the store", lease.uploadId());
            ledger.lost(lease);
            throw Problem.of(UPLOAD_NOT_FOUND);
        } catch (RuntimeException e) {
            ledger.release(lease);
            throw e;
        } finally {
            renewal.cancel(false);
        }
        sayWhatWentWrong(content);
    }

    private PartialObject appended(Lease lease, Arriving content) {
        var come = new Come(lease, content.isChecked());
        try {
            return partials.append(lease.object(), content, come::note);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof Arriving.WrongChecksum) {
                throw Problem.of(UPLOAD_CHECKSUM_WRONG);
            }
            return come.counts();
        }
    }

    private ScheduledFuture<?> renewing(Lease lease, Arriving content) {
        return renewals.scheduleWithFixedDelay(RENEWAL, RENEWAL, () -> {
            try {
                if (!ledger.renew(lease)) {
                    content.end();
                }
            } catch (RuntimeException e) {
                LOG.warn("The lease of upload {} cannot be renewed for now: {}", lease.uploadId(), e.getMessage());
            }
        });
    }

    private static void sayWhatWentWrong(Arriving content) {
        if (content.isCutShort()) {
            throw Problem.of(UPLOAD_LOCKED);
        }
        if (content.isBroken()) {
            throw Problem.of(UPLOAD_INCOMPLETE).at(FieldProblem.of("file", "file-incomplete"));
        }
        if (content.isTooMuch()) {
            throw Problem.of(UPLOAD_TOO_LARGE).at(FieldProblem.of("file", "file-beyond-length"));
        }
    }

    /** What of the content has come and counts. A checked content counts only when all of it has come. */
    private final class Come {
        private final Lease lease;
        private final boolean allOrNothing;
        private PartialObject last;

        Come(Lease lease, boolean allOrNothing) {
            this.lease = lease;
            this.allOrNothing = allOrNothing;
            this.last = lease.object();
        }

        /** What is complete is written down when it is settled, together with what follows from that. */
        void note(PartialObject object) {
            if (!allOrNothing && object.size() < lease.length()) {
                ledger.advance(lease, object);
            }
            if (!allOrNothing) {
                last = object;
            }
        }

        PartialObject counts() {
            return last;
        }
    }
}
