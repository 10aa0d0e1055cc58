package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

@Factory
class PreviewTasks {
    /** Draws the previews of the file whose id names the instance. */
    static final TaskDescriptor<Void> DRAW = TaskDescriptor.of("draw-previews");

    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    @Singleton
    OneTimeTask<Void> drawPreviews(PreviewRun run) {
        return Tasks.oneTime(DRAW)
                .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS)
                        .withBackoff(FIRST_PAUSE)
                        .thenRemove())
                .execute((task, context) -> run.draw(UUID.fromString(task.getId())));
    }
}
