package no.opphav.ingest.captions;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.UUID;
import no.opphav.ingest.Patience;

@Factory
class TranscriptTasks {
    /** Reads the captions whose id names the instance. */
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-captions");

    @Singleton
    OneTimeTask<Void> readCaptions(TranscriptRun run) {
        return Tasks.oneTime(READ)
                .onFailure(Patience.IN_BACKGROUND)
                .execute((task, context) -> run.read(UUID.fromString(task.getId())));
    }
}
