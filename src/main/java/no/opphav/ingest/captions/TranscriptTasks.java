package no.opphav.ingest.captions;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import no.opphav.ingest.FileTask;

@Factory
class TranscriptTasks {
    /** Reads the captions whose id names the instance. */
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-captions");

    @Singleton
    OneTimeTask<Void> readCaptions(TranscriptRun run) {
        return FileTask.of(READ, run::read);
    }
}
