package no.opphav.custody;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import no.opphav.kernel.Checksum;

@Factory
class CustodyTasks {
    /** Reads the object whose checksum names the instance, at full speed: somebody waits for it. */
    static final TaskDescriptor<Void> VERIFY = TaskDescriptor.of("verify-object");

    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    @Singleton
    RecurringTask<Void> checkObjects(Fixity fixity, DamageReports reports) {
        return Tasks.recurring("check-objects", FixedDelay.of(BETWEEN_CHECKS)).execute((task, context) -> {
            fixity.checkWhatIsDue(stopping(context));
            reports.report();
        });
    }

    @Singleton
    OneTimeTask<Void> verifyObject(Verification verification) {
        return Tasks.oneTime(VERIFY)
                .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS)
                        .withBackoff(FIRST_PAUSE)
                        .thenRemove())
                .execute((task, context) -> verification.verify(new Checksum(task.getId())));
    }

    @Singleton
    RecurringTask<Void> sweepObjects(Sweep sweep) {
        return Tasks.recurring("sweep-objects", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((task, context) -> sweep.sweep(stopping(context)));
    }

    private static BooleanSupplier stopping(ExecutionContext context) {
        return () -> context.getSchedulerState().isShuttingDown();
    }
}
