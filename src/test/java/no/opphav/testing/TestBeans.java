package no.opphav.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.opphav.platform.TaskConnections;

/** Time that a test turns, and tasks that run when a test says so. */
@Factory
@Requires(env = "test")
class TestBeans {
    @Singleton
    @Replaces(Clock.class)
    TickingClock clock() {
        return new TickingClock(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Singleton
    @Bean(typed = {Scheduler.class, ManualScheduler.class})
    @Replaces(Scheduler.class)
    ManualScheduler scheduler(TaskConnections connections, List<Task<?>> tasks, TickingClock clock) {
        var time = new SettableClock();
        time.set(clock.instant());
        return TestHelper.createManualScheduler(connections.asDataSource(), tasks)
                .clock(time)
                .build();
    }
}
