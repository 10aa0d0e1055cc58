package no.opphav.ingest.rights;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

@Factory
class RightsTasks {
    /** Writes rights into the files of the asset whose id begins the instance's name. */
    static final TaskDescriptor<Void> WRITE = TaskDescriptor.of("write-rights");

    private static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("look-for-rights");

    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int ID = 36;

    @Singleton
    OneTimeTask<Void> writeRights(RightsRun run) {
        return Tasks.oneTime(WRITE)
                .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS)
                        .withBackoff(FIRST_PAUSE)
                        .thenRemove())
                .execute((task, context) ->
                        run.write(UUID.fromString(task.getId().substring(0, ID))));
    }

    /** What no change of an asset brings about: another address of the site, a copy that could not be made. */
    @Singleton
    RecurringTask<Void> lookForRights(RightsWishes wishes) {
        return Tasks.recurring(LOOK, FixedDelay.of(EVERY)).execute((task, context) -> wishes.all());
    }
}
