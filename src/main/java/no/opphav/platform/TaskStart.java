package no.opphav.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Lets tasks run from the moment requests are answered. */
@Singleton
final class TaskStart implements ApplicationEventListener<ServerStartupEvent> {
    private final Scheduler scheduler;

    TaskStart(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        scheduler.start();
    }
}
