package no.opphav.ingest.worker;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Whether files can be looked into. It starts no worker to find out. */
@Singleton
@Readiness
final class WorkerHealth implements HealthIndicator {
    private final Workers workers;

    WorkerHealth(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var status = workers.canStart() ? HealthStatus.UP : HealthStatus.DOWN;
        return Publishers.just(
                HealthResult.builder("inspection workers", status).build());
    }
}
