package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One asset in one language. */
@Serdeable
record MatrixCellJson(
        String language, String standing, @Nullable UUID variantId, URI page) {}
