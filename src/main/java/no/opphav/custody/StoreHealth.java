package no.opphav.custody;

import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import no.opphav.kernel.Checksum;
import no.opphav.platform.Probe;
import no.opphav.storage.ObjectStore;
import org.reactivestreams.Publisher;

/** Whether the object store answers. */
@Singleton
@Readiness
final class StoreHealth implements HealthIndicator {
    private static final Checksum ANY = Checksum.ofContent(new byte[0]);

    private final Probe probe;

    StoreHealth(ObjectStore store, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.probe = new Probe("object store", () -> store.size(ANY), executor);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return probe.result();
    }
}
