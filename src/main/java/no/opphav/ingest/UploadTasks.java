package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

@Factory
class UploadTasks {
    /** Looks into the upload whose id begins the instance's. */
    static final TaskDescriptor<Void> INSPECT = TaskDescriptor.of("inspect-upload");

    /** Somebody may watch, so it is tried again soon, and then every four minutes: else the editor has long gone home. */
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(2), 7);

    private static final Duration SWEEP = Duration.ofHours(1);

    /**
     * One more look into an upload. The task of the look before may still be there, about to be removed, when somebody wants
     * another, so each has an instance of its own.
     */
    static TaskInstance<Void> inspecting(UUID uploadId, UUID look) {
        return INSPECT.instance(uploadId + "/" + look).build();
    }

    private static UUID uploadId(TaskInstance<Void> task) {
        return UUID.fromString(task.getId().split("/", 2)[0]);
    }

    @Singleton
    OneTimeTask<Void> inspectUpload(UploadRun run) {
        return Tasks.oneTime(INSPECT)
                .onFailure(PATIENCE)
                .execute((task, context) -> run.inspect(uploadId(task), context.getExecution().consecutiveFailures));
    }

    @Singleton
    RecurringTask<Void> sweepUploads(UploadSweep sweep) {
        return Tasks.recurring("sweep-uploads", FixedDelay.of(SWEEP)).execute((task, context) -> sweep.run());
    }
}
