package no.opphav.ingest.rendition;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import no.opphav.ingest.Patience;

@Factory
class RenditionTasks {
    /** Makes the web rendition of the film whose id names the instance. */
    static final TaskDescriptor<Void> CONVERT = TaskDescriptor.of("convert-film");

    /** How long a film waits for its turn until it looks again: the longer the more of them wait, so that few look at once. */
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** One film at a time on a node, so that mails and previews do not wait for films. */
    private final Semaphore place = new Semaphore(1);

    @Singleton
    CustomTask<Void> convertFilm(RenditionRun run, Clock clock) {
        return Tasks.custom(CONVERT)
                .onFailure(Patience.IN_BACKGROUND)
                .onDeadExecutionRevive()
                .execute((task, context) -> convert(UUID.fromString(task.getId()), run, clock));
    }

    private CompletionHandler<Void> convert(UUID fileId, RenditionRun run, Clock clock) {
        if (!place.tryAcquire()) {
            return again(clock, pause(run.waiting()));
        }
        try {
            return run.convert(fileId) ? again(clock, Duration.ZERO) : new OnCompleteRemove<>();
        } finally {
            place.release();
        }
    }

    private static Duration pause(long waiting) {
        var all = BETWEEN_LOOKS.multipliedBy(waiting);
        return all.compareTo(UNTIL_NEXT_LOOK) < 0 ? UNTIL_NEXT_LOOK : all;
    }

    private static CompletionHandler<Void> again(Clock clock, Duration pause) {
        return (done, tasks) -> tasks.reschedule(done, clock.instant().plus(pause));
    }
}
