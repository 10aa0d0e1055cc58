package no.opphav.health;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.opphav.custody.Custody;
import no.opphav.health.Check.Finding;
import no.opphav.health.Check.Part;
import no.opphav.health.Check.State;
import no.opphav.mail.Outbox;
import no.opphav.platform.Disk;
import no.opphav.platform.Readiness;

/** How the service and what it stands on are. */
@Singleton
public class Health {
    /** What waits longer than this is not just being done. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final long SCARCE = 5_000_000_000L;
    private static final long TOO_LITTLE = 1_000_000_000L;
    private static final int ONE_IN = 20;

    private final Readiness readiness;
    private final Disk disk;
    private final Custody custody;
    private final Outbox outbox;
    private final JobRows rows;
    private final Clock clock;

    Health(Readiness readiness, Disk disk, Custody custody, Outbox outbox, JobRows rows, Clock clock) {
        this.readiness = readiness;
        this.disk = disk;
        this.custody = custody;
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
    }

    /** All of it; takes up to three seconds where something does not answer. Call it outside of any transaction. */
    public List<Check> checks() {
        return List.of(database(), store(), bytes(), disk(), mail(), jobs(jobs()), workers());
    }

    /** The work in the background, by name. */
    @Transactional(readOnly = true)
    public List<Job> jobs() {
        return rows.findAll();
    }

    private Check database() {
        return Check.well(Part.DATABASE, rows.size(), 0);
    }

    private Check store() {
        return ready(Part.STORE, "object store");
    }

    private Check workers() {
        return ready(Part.WORKERS, "inspection workers");
    }

    private Check ready(Part part, String name) {
        return readiness.isUp(name) ? Check.well(part) : Check.found(part, State.BAD, Finding.AWAY, 0, null);
    }

    private Check bytes() {
        var unsound = custody.countUnsound();
        return unsound == 0
                ? Check.well(Part.BYTES)
                : Check.found(Part.BYTES, State.BAD, Finding.UNSOUND, unsound, null);
    }

    private Check disk() {
        var room = disk.room();
        if (room.free() >= SCARCE && room.free() * ONE_IN >= room.total()) {
            return Check.well(Part.DISK, room.free(), room.total());
        }
        var state = room.free() < TOO_LITTLE ? State.BAD : State.POOR;
        return new Check(Part.DISK, state, Finding.NEARLY_FULL, room.free(), room.total(), null);
    }

    private Check mail() {
        var queue = outbox.queue();
        var oldest = queue.oldest();
        if (queue.waiting() > 0 && !outbox.leaves()) {
            return Check.found(Part.MAIL, State.POOR, Finding.NO_SERVER, queue.waiting(), oldest);
        }
        if (oldest != null && isLong(oldest)) {
            return Check.found(Part.MAIL, State.BAD, Finding.WAITING, queue.waiting(), oldest);
        }
        return queue.returned() > 0
                ? Check.found(Part.MAIL, State.POOR, Finding.RETURNED, queue.returned(), null)
                : Check.well(Part.MAIL, queue.waiting(), 0);
    }

    private Check jobs(List<Job> jobs) {
        var failing = jobs.stream().filter(Job::isFailing).toList();
        if (!failing.isEmpty()) {
            var since = failing.stream()
                    .map(Job::lastFailure)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return Check.found(Part.JOBS, State.BAD, Finding.FAILING, failing.size(), since);
        }
        var late = jobs.stream().map(Job::next).filter(this::isLong).toList();
        return late.isEmpty()
                ? Check.well(Part.JOBS, jobs.size(), 0)
                : Check.found(
                        Part.JOBS,
                        State.BAD,
                        Finding.LATE,
                        late.size(),
                        late.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    private boolean isLong(Instant since) {
        return since.isBefore(clock.instant().minus(PATIENCE));
    }
}
