package no.opphav.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;

/**
 * What is taken in, {@code opphav.upload}.
 *
 * @param maxSize the largest file, in bytes; written as {@code 500MB} or {@code 2GB}
 * @param maxUnfinished how many uploads of one editor may be unfinished
 * @param maxUnfinishedSize how large they may be together, in bytes
 * @param expireAfter how long one with which nobody goes on is kept, and how long the outcome of one is shown
 */
@ConfigurationProperties("opphav.upload")
public record UploadSettings(
        @ReadableBytes @Bindable(defaultValue = "10GB") long maxSize,
        @Bindable(defaultValue = "200") int maxUnfinished,
        @ReadableBytes @Bindable(defaultValue = "100GB") long maxUnfinishedSize,
        @Bindable(defaultValue = "7d") Duration expireAfter) {
    private static final long MEGABYTE = 1 << 20;
    private static final long GIGABYTE = MEGABYTE << 10;

    public UploadSettings {
        if (maxSize < 1) {
            throw new ConfigurationException("opphav.upload.max-size has to be at least one byte.");
        }
        if (maxUnfinished < 1) {
            throw new ConfigurationException("opphav.upload.max-unfinished has to be at least 1.");
        }
        if (maxUnfinishedSize < maxSize) {
            throw new ConfigurationException(
                    "opphav.upload.max-unfinished-size has to be at least opphav.upload.max-size.");
        }
        if (!expireAfter.isPositive()) {
            throw new ConfigurationException("opphav.upload.expire-after has to be longer than nothing.");
        }
    }

    /** The largest file in words, in the largest unit that counts it whole: {@code 2 GB}. */
    public String words() {
        return words(maxSize);
    }

    /** All unfinished files of one editor in words, likewise. */
    String unfinishedWords() {
        return words(maxUnfinishedSize);
    }

    private static String words(long bytes) {
        return bytes % GIGABYTE == 0
                ? bytes / GIGABYTE + " GB"
                : bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " B";
    }
}
