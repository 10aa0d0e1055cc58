package no.opphav.custody;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.opphav.kernel.Checksum;
import no.opphav.storage.StoreUnavailable;

/** Reads one object because somebody asked for it: a small one at once, a large one in the background. */
@Singleton
class Verification {
    private static final long SMALL = 32 << 20;

    private final ObjectRows rows;
    private final Fixity fixity;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Verification(ObjectRows rows, Fixity fixity, SchedulerClient scheduler, Clock clock) {
        this.rows = rows;
        this.fixity = fixity;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The state of an object as its row has it. */
    ObjectState state(ObjectRow object) {
        var task = CustodyTasks.VERIFY.instanceId(object.checksum().hex());
        return new ObjectState(
                object.damage(),
                object.damageFoundAt(),
                object.verifiedAt(),
                scheduler.getScheduledExecution(task).isPresent());
    }

    /**
     * Reads an object and others that belong to it, the small ones at once and the large ones soon.
     *
     * @throws StoreUnavailable when nothing can be said of a small one
     * @throws no.opphav.storage.StoreRefusal when nothing can be said of a small one
     */
    ObjectState begin(ObjectRow object, List<ObjectRow> others) {
        if (object.size() <= SMALL) {
            read(object);
        }
        var left = SMALL - Math.min(SMALL, object.size());
        for (var other : others) {
            if (other.size() <= left) {
                left -= other.size();
                read(other);
            } else {
                schedule(other);
            }
        }
        if (object.size() <= SMALL) {
            return rows.find(object.checksum()).map(this::state).orElseThrow();
        }
        schedule(object);
        return state(object);
    }

    private void schedule(ObjectRow object) {
        var task = CustodyTasks.VERIFY.instance(object.checksum().hex()).build();
        scheduler.scheduleIfNotExists(task, clock.instant());
    }

    /** Reads it; empty when there is no such object any more. */
    Optional<ObjectState> verify(Checksum checksum) {
        var object = rows.find(checksum);
        object.ifPresent(this::read);
        return rows.find(checksum).map(this::state);
    }

    private void read(ObjectRow object) {
        try {
            fixity.check(object, Pace.UNBOUNDED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("The service stops", e);
        }
    }
}
