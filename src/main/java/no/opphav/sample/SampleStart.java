package no.opphav.sample;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Has the sample catalogue put up in the background of a first start, unless {@code opphav.sample-catalogue} is off. */
@Singleton
@Requires(property = "opphav.sample-catalogue", value = "true")
final class SampleStart implements ApplicationEventListener<ServerStartupEvent> {
    private final SampleCatalogue catalogue;
    private final SampleTask task;
    private final SchedulerClient scheduler;
    private final Clock clock;

    SampleStart(SampleCatalogue catalogue, SampleTask task, SchedulerClient scheduler, Clock clock) {
        this.catalogue = catalogue;
        this.task = task;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (catalogue.isWanted()) {
            scheduler.scheduleIfNotExists(task.instance("once"), clock.instant());
        }
    }
}
