package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reason to put on the list. */
@Serdeable
record DeclineReasonBody(@Nullable Map<String, ReasonTextJson> texts) {}
