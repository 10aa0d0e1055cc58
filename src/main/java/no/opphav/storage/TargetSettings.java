package no.opphav.storage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The store that everything is copied to, {@code opphav.target-store}.
 *
 * @param type {@value StoreSettings#FILESYSTEM} or {@value StoreSettings#S3}; empty where nothing is to be copied
 * @param folder where the files are, for {@value StoreSettings#FILESYSTEM}
 */
@ConfigurationProperties("opphav.target-store")
public record TargetSettings(
        @Bindable(defaultValue = "") String type,
        @Bindable(defaultValue = "") String folder) {
    public TargetSettings {
        if (!type.isEmpty() && !type.equals(StoreSettings.FILESYSTEM) && !type.equals(StoreSettings.S3)) {
            throw new ConfigurationException("opphav.target-store.type has to be filesystem or s3, not " + type + ".");
        }
        if (type.equals(StoreSettings.FILESYSTEM) && folder.isEmpty()) {
            throw new ConfigurationException("opphav.target-store.folder is missing.");
        }
    }
}
