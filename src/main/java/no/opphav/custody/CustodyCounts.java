package no.opphav.custody;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** What custody tells the metrics: how much was checked and swept by this node, and what is unsound now. */
@Singleton
class CustodyCounts implements MeterBinder {
    private final ObjectRows rows;
    private final LongAdder verified = new LongAdder();
    private final LongAdder swept = new LongAdder();

    CustodyCounts(ObjectRows rows) {
        this.rows = rows;
    }

    void verified() {
        verified.increment();
    }

    void swept() {
        swept.increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("opphav.objects.verified", verified, LongAdder::sum)
                .description("Stored objects that this node has read whole")
                .register(registry);
        FunctionCounter.builder("opphav.objects.swept", swept, LongAdder::sum)
                .description("Stored objects that nothing named, deleted by this node")
                .register(registry);
        for (var damage : Damage.values()) {
            Gauge.builder("opphav.objects.unsound", () -> rows.count(damage))
                    .tag("damage", damage.name().toLowerCase(Locale.ROOT))
                    .description("Stored objects that were found damaged or missing")
                    .register(registry);
        }
    }
}
