package no.opphav.sample;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import jakarta.inject.Singleton;

/** Puts the sample catalogue up: by one node, and again after one that died over it. */
@Singleton
final class SampleTask extends OneTimeTask<Void> {
    private final SampleCatalogue catalogue;

    SampleTask(SampleCatalogue catalogue) {
        super("load-sample-catalogue", Void.class);
        this.catalogue = catalogue;
    }

    @Override
    public void executeOnce(TaskInstance<Void> task, ExecutionContext context) {
        catalogue.load();
    }
}
