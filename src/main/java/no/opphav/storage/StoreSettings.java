package no.opphav.storage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Which store keeps the bytes, {@code opphav.store}.
 *
 * @param type {@value #FILESYSTEM} or {@value #S3}
 */
@ConfigurationProperties("opphav.store")
public record StoreSettings(
        @Bindable(defaultValue = FILESYSTEM) String type) {
    public static final String FILESYSTEM = "filesystem";
    public static final String S3 = "s3";

    public StoreSettings {
        if (!type.equals(FILESYSTEM) && !type.equals(S3)) {
            throw new ConfigurationException("opphav.store.type has to be filesystem or s3, not " + type + ".");
        }
    }
}
