package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has a request, and who stands in today. */
@Serdeable
record HolderJson(
        UUID accountId,
        String name,
        @Nullable UUID coverId,
        @Nullable String coverName) {
    /** Never who it is. */
    @Override
    public String toString() {
        return accountId.toString();
    }
}
