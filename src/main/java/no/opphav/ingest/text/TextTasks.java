package no.opphav.ingest.text;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import no.opphav.ingest.FileTask;

@Factory
class TextTasks {
    /** Reads the file whose id names the instance. */
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-text");

    @Singleton
    OneTimeTask<Void> readText(TextRun run) {
        return FileTask.of(READ, run::read);
    }
}
