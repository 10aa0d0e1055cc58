package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
class PreviewTasks {
    /** Draws the previews of the file whose id names the instance. */
    static final TaskDescriptor<Void> DRAW = TaskDescriptor.of("draw-previews");

    @Singleton
    OneTimeTask<Void> drawPreviews(PreviewRun run) {
        return FileTask.of(DRAW, run::draw);
    }
}
