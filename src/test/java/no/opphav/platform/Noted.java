package no.opphav.platform;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A task that notes the names it ran under. */
@Singleton
final class Noted extends OneTimeTask<Void> {
    final List<String> names = new CopyOnWriteArrayList<>();

    Noted() {
        super("noted", Void.class);
    }

    @Override
    public void executeOnce(TaskInstance<Void> task, ExecutionContext context) {
        names.add(task.getId());
    }
}
