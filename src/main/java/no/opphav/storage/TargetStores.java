package no.opphav.storage;

import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;

/** Opens the store of {@link TargetSettings}, held to the same promises as the store itself. */
@Singleton
public final class TargetStores {
    private final List<TargetAdapter> adapters;
    private final TargetSettings settings;

    public TargetStores(List<TargetAdapter> adapters, TargetSettings settings) {
        this.adapters = adapters;
        this.settings = settings;
    }

    /**
     * Connects to it.
     *
     * @throws ConfigurationException if there is none, or its settings do not lead to one
     */
    public TargetStore open() {
        return adapters.stream()
                .filter(adapter -> adapter.type().equals(settings.type()))
                .findFirst()
                .map(adapter -> new TargetStore(adapter.name(), new CheckedStore(adapter.open())))
                .orElseThrow(() -> new ConfigurationException(
                        "opphav.target-store.type is missing: filesystem or s3, where everything is to be copied."));
    }
}
