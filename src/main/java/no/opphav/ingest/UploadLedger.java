package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.CHANGED_MEANWHILE;
import static no.opphav.kernel.ProblemCode.TOO_MANY_UPLOADS;
import static no.opphav.kernel.ProblemCode.UPLOAD_LOCKED;
import static no.opphav.kernel.ProblemCode.UPLOAD_NOT_FOUND;
import static no.opphav.kernel.ProblemCode.UPLOAD_OFFSET_WRONG;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.storage.PartialObject;

/** The steps of an upload, each a transaction of its own. */
@Singleton
class UploadLedger {
    /** How long a writer that says nothing, because its node is gone, keeps others out. */
    static final Duration LEASE = Duration.ofSeconds(8);

    private static final int MOST_SWEPT = 100;

    private final UploadRows rows;
    private final UploadSettings settings;
    private final SchedulerClient scheduler;
    private final Reasons reasons;
    private final IdSource ids;
    private final Clock clock;

    UploadLedger(
            UploadRows rows,
            UploadSettings settings,
            SchedulerClient scheduler,
            Reasons reasons,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.scheduler = scheduler;
        this.reasons = reasons;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes down that an upload begins.
     *
     * @throws Problem {@code TOO_MANY_UPLOADS} when its owner has too many, or too much, unfinished
     */
    @Transactional
    UploadRow begin(NewUpload wanted, PartialObject object, Actor actor) {
        checkLimits(actor, wanted.length());
        var row = row(wanted, object, actor, UploadState.RECEIVING, UploadRow.Written.NONE);
        rows.save(row);
        return row;
    }

    private void checkLimits(Actor actor, long length) {
        var owner = actor.accountId();
        if (owner == null) {
            return;
        }
        rows.lockOwner(owner);
        if (rows.countUnfinished(owner) >= settings.maxUnfinished()) {
            throw Problem.of(TOO_MANY_UPLOADS)
                    .at(FieldProblem.of("file", "uploads-too-many", settings.maxUnfinished()));
        }
        if (rows.sumUnfinished(owner) + length > settings.maxUnfinishedSize()) {
            throw Problem.of(TOO_MANY_UPLOADS)
                    .at(FieldProblem.of("file", "uploads-too-large", settings.unfinishedWords()));
        }
    }

    /**
     * Writes down a file that came by another way and is to be held back.
     *
     * @throws Problem {@code TOO_MANY_UPLOADS} when its owner has too many, or too much, unfinished
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void quarantine(NewUpload wanted, PartialObject object, Actor actor, Problem problem) {
        checkLimits(actor, wanted.length());
        rows.save(row(wanted, object, actor, UploadState.QUARANTINED, reasons.written(problem)));
    }

    private UploadRow row(
            NewUpload wanted, PartialObject object, Actor actor, UploadState state, UploadRow.Written written) {
        return UploadRow.of(wanted, actor.accountId(), object, state, written, clock.instant(), expiry());
    }

    /**
     * Makes somebody the writer of an upload that nobody else writes to; empty when all of it has come already.
     *
     * @throws Problem {@code UPLOAD_NOT_FOUND}, {@code UPLOAD_OFFSET_WRONG}, or {@code UPLOAD_LOCKED} when somebody else
     *     writes to it: that one is asked to leave
     */
    @Transactional(noRollbackFor = Problem.class)
    Optional<Lease> take(UUID id, long offset) {
        var row = locked(id);
        if (row.state() == UploadState.RECEIVING && row.isHeld(clock.instant())) {
            rows.askToLeave(id);
            throw Problem.of(UPLOAD_LOCKED);
        }
        if (row.size() != offset) {
            throw Problem.of(UPLOAD_OFFSET_WRONG, row.size());
        }
        if (row.state() != UploadState.RECEIVING) {
            return Optional.empty();
        }
        var lease = new Lease(id, ids.next(), row.object(), row.length());
        rows.lease(id, lease.writer(), clock.instant().plus(LEASE));
        return Optional.of(lease);
    }

    /** Whether the writer may go on: it is still the one, and nobody else waits. */
    @Transactional
    boolean renew(Lease lease) {
        return rows.renew(lease.uploadId(), lease.writer(), clock.instant().plus(LEASE)) > 0;
    }

    @Transactional
    void askToLeave(UUID id) {
        rows.askToLeave(id);
    }

    /**
     * Writes down what has come so far.
     *
     * @throws Problem {@code UPLOAD_LOCKED} when somebody else has become the writer
     */
    @Transactional
    void advance(Lease lease, PartialObject object) {
        write(lease, object);
    }

    /**
     * Writes down what has come and lets others write; when that is all, also that it has to be looked into.
     *
     * @throws Problem {@code UPLOAD_LOCKED} when somebody else has become the writer
     */
    @Transactional
    UploadRow settle(Lease lease, PartialObject object) {
        write(lease, object);
        if (object.size() == lease.length()) {
            received(lease.uploadId());
        } else {
            rows.release(lease.uploadId(), lease.writer());
        }
        return rows.find(lease.uploadId()).orElseThrow(() -> Problem.of(UPLOAD_NOT_FOUND));
    }

    @Transactional
    void release(Lease lease) {
        rows.release(lease.uploadId(), lease.writer());
    }

    /** Forgets an upload whose bytes are gone, so that its client begins anew; nothing happens when somebody else writes. */
    @Transactional
    void lost(Lease lease) {
        if (rows.lock(lease.uploadId())
                .filter(row -> lease.writer().equals(row.writer()))
                .isPresent()) {
            rows.delete(lease.uploadId());
        }
    }

    private void write(Lease lease, PartialObject object) {
        var written = rows.advance(
                lease.uploadId(),
                lease.writer(),
                object.size(),
                object.digest().hex(),
                object.place(),
                clock.instant(),
                expiry());
        if (written == 0) {
            throw Problem.of(UPLOAD_LOCKED);
        }
    }

    private void received(UUID id) {
        move(id, UploadState.RECEIVED, UploadRow.Written.NONE);
        scheduler.scheduleIfNotExists(UploadTasks.inspecting(id, ids.next()), clock.instant());
    }

    /** The upload that is to be looked into, if it still is; from now on by whoever asks, and by nobody who asked before. */
    @Transactional
    Optional<UploadRow> inspecting(UUID id) {
        var row = rows.lock(id).filter(UploadLedger::isToInspect);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        if (row.get().state() == UploadState.RECEIVED) {
            move(id, UploadState.INSPECTING, UploadRow.Written.NONE);
        }
        rows.inspect(id, ids.next());
        return rows.find(id);
    }

    private static boolean isToInspect(UploadRow row) {
        return row.state() == UploadState.RECEIVED || row.state() == UploadState.INSPECTING;
    }

    /**
     * Writes down what came of looking into it: that it cannot be taken, is held back, or waits for something of ours.
     *
     * @param looked as it stood when this look began
     * @return whether it was for this look to say
     */
    @Transactional
    boolean end(UploadRow looked, UploadState state, Problem problem) {
        var present = rows.lock(looked.id()).filter(row -> row.isLookedIntoBy(looked.inspection()));
        present.ifPresent(row -> move(row.id(), state, reasons.written(problem)));
        return present.isPresent();
    }

    /**
     * Looks once more into what was held back.
     *
     * @throws Problem {@code CHANGED_MEANWHILE} when it is not held back
     */
    @Transactional
    UploadRow retry(UUID id) {
        if (locked(id).state() != UploadState.QUARANTINED) {
            throw Problem.of(CHANGED_MEANWHILE);
        }
        received(id);
        return locked(id);
    }

    /** Forgets an upload; says what it was. */
    @Transactional
    Optional<UploadRow> forget(UUID id) {
        var row = rows.lock(id);
        row.ifPresent(found -> rows.delete(id));
        return row;
    }

    /** Forgets some of those that have expired; says what they were. */
    @Transactional
    List<UploadRow> forgetExpired() {
        var expired = rows.lockExpired(clock.instant(), MOST_SWEPT);
        expired.forEach(row -> rows.delete(row.id()));
        return expired;
    }

    private void move(UUID id, UploadState state, UploadRow.Written written) {
        rows.move(id, state, written.code(), written.reasons(), clock.instant(), expiry());
    }

    private UploadRow locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> Problem.of(UPLOAD_NOT_FOUND));
    }

    private Instant expiry() {
        return clock.instant().plus(settings.expireAfter());
    }
}
