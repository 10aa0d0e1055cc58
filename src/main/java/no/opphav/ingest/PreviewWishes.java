package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import no.opphav.catalogue.RemakingWanted;
import no.opphav.catalogue.RemakingWanted.Made;

/** Writes down which files are to be drawn anew. */
@Singleton
class PreviewWishes {
    private final BeanProvider<SchedulerClient> scheduler;
    private final Clock clock;

    PreviewWishes(BeanProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction of the finding. */
    @EventListener
    void wanted(RemakingWanted wanted) {
        if (wanted.made() == Made.PREVIEWS) {
            var task = PreviewTasks.DRAW.instance(wanted.fileId().toString()).build();
            scheduler.get().scheduleIfNotExists(task, clock.instant());
        }
    }
}
