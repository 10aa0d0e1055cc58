package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import java.util.function.Consumer;

/** What is made of a file in the background, once, by a task of its own whose instance is named by the file's id. */
public final class FileTask {
    private FileTask() {}

    /** A task that is tried again until it succeeds ({@link Patience#IN_BACKGROUND}). */
    public static OneTimeTask<Void> of(TaskDescriptor<Void> name, Consumer<UUID> making) {
        return Tasks.oneTime(name)
                .onFailure(Patience.IN_BACKGROUND)
                .execute((task, context) -> making.accept(UUID.fromString(task.getId())));
    }
}
