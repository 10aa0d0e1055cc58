package no.opphav.ingest.rights;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.RightsWanted;
import no.opphav.kernel.IdSource;

/** Writes down which assets' files are to get their rights written into them. */
@Singleton
class RightsWishes {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final BeanProvider<SchedulerClient> scheduler;
    private final RightsCopies copies;
    private final IdSource ids;
    private final Clock clock;

    RightsWishes(BeanProvider<SchedulerClient> scheduler, RightsCopies copies, IdSource ids, Clock clock) {
        this.scheduler = scheduler;
        this.copies = copies;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the transaction of the change. Each change has a task of its own, for the one at work may have looked already. */
    @EventListener
    void wanted(RightsWanted change) {
        schedule(change.assetId() + " " + ids.next());
    }

    /** Every asset that anybody can get files of. */
    void all() {
        for (var next = copies.assets(BEFORE_ALL, AT_ONCE); !next.isEmpty(); ) {
            next.forEach(assetId -> schedule(assetId.toString()));
            next = copies.assets(next.getLast(), AT_ONCE);
        }
    }

    private void schedule(String instance) {
        scheduler.get().scheduleIfNotExists(RightsTasks.WRITE.instance(instance).build(), clock.instant());
    }
}
