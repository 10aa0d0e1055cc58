package no.opphav.ingest.rendition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class RenditionTasks {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Of all nodes one converts, so that mails and previews do not wait for films, and films wait in a table. */
    @Singleton
    RecurringTask<Void> convertFilms(RenditionRun run) {
        return Tasks.recurring("convert-films", FixedDelay.of(PAUSE))
                .execute((task, context) ->
                        run.convertWhatIsDue(() -> context.getSchedulerState().isShuttingDown()));
    }
}
