package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import no.opphav.webhook.Subscriber;
import org.jspecify.annotations.Nullable;

/** A program that is told what happens, without its secret. */
@Serdeable
record WebhookJson(
        UUID id,
        String address,
        String description,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant switchedOffAt,
        @Nullable String switchedOffBecause) {
    static WebhookJson of(Subscriber subscriber) {
        var off = subscriber.off();
        return new WebhookJson(
                subscriber.id(),
                subscriber.address().toString(),
                subscriber.description(),
                subscriber.createdAt(),
                subscriber.failingSince(),
                off == null ? null : off.at(),
                off == null ? null : Names.of(off.because()));
    }

    /** Never where it is. */
    @Override
    public String toString() {
        return "(webhook " + id + ")";
    }
}
