package no.opphav.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

/**
 * What is taken in, {@code opphav.upload}.
 *
 * @param maxSize the largest file, in bytes; written as {@code 500MB} or {@code 2GB}
 */
@ConfigurationProperties("opphav.upload")
record UploadSettings(
        @ReadableBytes @Bindable(defaultValue = "2GB") long maxSize) {
    UploadSettings {
        if (maxSize < 1) {
            throw new ConfigurationException("opphav.upload.max-size has to be at least one byte.");
        }
    }

    /** The largest file in whole megabytes of 1,048,576 bytes, for a sentence. */
    long maxMegabytes() {
        return Math.max(1, maxSize >> 20);
    }
}
