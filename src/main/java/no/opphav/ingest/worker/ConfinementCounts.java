package no.opphav.ingest.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.Predicate;

/** Tells the metrics from what the processes that look into files are kept. Before the first of them is started it is not known. */
@Singleton
class ConfinementCounts implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "files", Confinement::keepsFiles);
        bind(registry, "network", Confinement::keepsNetwork);
    }

    private static void bind(MeterRegistry registry, String from, Predicate<Confinement> keeps) {
        Gauge.builder("opphav.inspection.confined", () -> state(keeps))
                .description("Whether processes that look into files are kept from the service's files and the network")
                .tag("from", from)
                .register(registry);
    }

    private static double state(Predicate<Confinement> keeps) {
        return Confinement.known().map(found -> keeps.test(found) ? 1.0 : 0.0).orElse(Double.NaN);
    }
}
