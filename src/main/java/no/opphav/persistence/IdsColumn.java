package no.opphav.persistence;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/** Any number of ids as one array. */
@Singleton
public final class IdsColumn extends Column<Collection<UUID>, String[]> {
    IdsColumn() {
        super(
                ids -> ids.stream().map(UUID::toString).toArray(String[]::new),
                texts -> Arrays.stream(texts).map(UUID::fromString).toList());
    }
}
