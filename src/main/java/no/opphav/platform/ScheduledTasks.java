package no.opphav.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The scheduler that runs every {@link Task} bean, and the client by which anything, a task too, schedules one. */
@Factory
class ScheduledTasks {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    /** After so many, what a killed node was at is begun again by any node. */
    private static final int HEARTBEATS_MISSED = 4;

    @Singleton
    SchedulerClient client(TaskConnections connections) {
        return SchedulerClient.Builder.create(connections.asDataSource()).build();
    }

    @Singleton
    @Bean(typed = Scheduler.class, preDestroy = "stop")
    Scheduler scheduler(TaskConnections connections, List<Task<?>> tasks, Clock clock, TaskSettings settings) {
        var builder = Scheduler.create(
                        connections.asDataSource(),
                        tasks.stream()
                                .filter(task -> !(task instanceof OnStartup))
                                .toList())
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(LONGEST_STOP);
        tasks.stream().filter(OnStartup.class::isInstance).forEach(task -> startAtOnce(builder, task));
        return builder.build();
    }

    private static <T extends Task<?> & OnStartup> void startAtOnce(SchedulerBuilder builder, Task<?> task) {
        @SuppressWarnings("unchecked")
        var recurring = (T) task;
        builder.startTasks(List.of(recurring));
    }
}
