package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class PlaceTasks {
    /** Looks into files that are held because they may say where they were made. */
    static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("look-for-places");

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Singleton
    OneTimeTask<Void> lookForPlaces(PlaceRun run) {
        return Tasks.oneTime(LOOK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((task, context) -> run.look());
    }
}
