package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
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

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 7;
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

    /** What fails on our side is tried until it succeeds: the editor has long gone home. */
    @Singleton
    OneTimeTask<Void> inspectUpload(UploadRun run) {
        return Tasks.oneTime(INSPECT)
                .onFailure(UploadTasks::again)
                .execute((task, context) -> run.inspect(uploadId(task), context.getExecution().consecutiveFailures));
    }

    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        var failures = failed.getExecution().consecutiveFailures;
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        operations.reschedule(failed, failed.getTimeDone().plus(pause));
    }

    @Singleton
    RecurringTask<Void> sweepUploads(UploadSweep sweep) {
        return Tasks.recurring("sweep-uploads", FixedDelay.of(SWEEP)).execute((task, context) -> sweep.run());
    }
}
