package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gets a request. */
@Serdeable
record AssigneeBody(@Nullable UUID assignee) {}
