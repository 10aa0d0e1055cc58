package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes first, in its order. */
@Serdeable
record OrderBody(@Nullable List<String> order, @Nullable Long revision) {}
