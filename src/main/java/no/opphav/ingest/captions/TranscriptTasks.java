package no.opphav.ingest.captions;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

@Factory
class TranscriptTasks {
    /** Reads the captions whose id names the instance. */
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-captions");

    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    @Singleton
    OneTimeTask<Void> readCaptions(TranscriptRun run) {
        return Tasks.oneTime(READ)
                .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS)
                        .withBackoff(FIRST_PAUSE)
                        .thenRemove())
                .execute((task, context) -> run.read(UUID.fromString(task.getId())));
    }
}
