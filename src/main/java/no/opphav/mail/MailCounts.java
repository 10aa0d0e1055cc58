package no.opphav.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** What the outbox tells the metrics. */
@Singleton
class MailCounts implements MeterBinder {
    private final OutboxRows rows;
    private final Clock clock;

    MailCounts(OutboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("opphav.mails.waiting", () -> rows.queue().waiting())
                .description("Mails that have not gone out and are tried again")
                .register(registry);
        Gauge.builder("opphav.mails.waiting.oldest", this::oldest)
                .baseUnit("seconds")
                .description("How long the oldest of the mails that wait has waited")
                .register(registry);
        Gauge.builder("opphav.mails.returned", () -> rows.queue().returned())
                .description("Mails that were refused, given up or came back, and nobody has dealt with")
                .register(registry);
    }

    private double oldest() {
        var oldest = rows.queue().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }
}
