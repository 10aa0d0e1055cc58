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
public record UploadSettings(
        @ReadableBytes @Bindable(defaultValue = "2GB") long maxSize) {
    private static final long MEGABYTE = 1 << 20;
    private static final long GIGABYTE = MEGABYTE << 10;

    public UploadSettings {
        if (maxSize < 1) {
            throw new ConfigurationException("opphav.upload.max-size has to be at least one byte.");
        }
    }

    /** The largest file in words, in the largest unit that counts it whole: {@code 2 GB}. */
    public String words() {
        return maxSize % GIGABYTE == 0
                ? maxSize / GIGABYTE + " GB"
                : maxSize % MEGABYTE == 0 ? maxSize / MEGABYTE + " MB" : maxSize + " B";
    }
}
