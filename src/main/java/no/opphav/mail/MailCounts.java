package no.opphav.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** What the outbox tells the metrics. */
@Singleton
class MailCounts implements MeterBinder {
    private final OutboxRows rows;

    MailCounts(OutboxRows rows) {
        this.rows = rows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("opphav.mails.waiting", rows::countWaiting)
                .description("Mails that have not gone out and are tried again")
                .register(registry);
    }
}
