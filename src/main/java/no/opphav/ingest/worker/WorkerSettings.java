package no.opphav.ingest.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;

/**
 * In what processes files are looked into, {@code opphav.inspection}.
 *
 * @param workers how many at once
 * @param heap the memory of each, in bytes; written as {@code 256MB}
 * @param deadline how long one may take over a file
 */
@ConfigurationProperties("opphav.inspection")
public record WorkerSettings(
        @Bindable(defaultValue = "2") int workers,
        @ReadableBytes @Bindable(defaultValue = "256MB") long heap,
        @Bindable(defaultValue = "60s") Duration deadline) {
    private static final long SMALLEST_HEAP = 64L << 20;

    public WorkerSettings {
        if (workers < 1) {
            throw new ConfigurationException("opphav.inspection.workers has to be at least 1.");
        }
        if (heap < SMALLEST_HEAP) {
            throw new ConfigurationException("opphav.inspection.heap has to be at least 64MB.");
        }
        if (!deadline.isPositive()) {
            throw new ConfigurationException("opphav.inspection.deadline has to be longer than nothing.");
        }
    }
}
