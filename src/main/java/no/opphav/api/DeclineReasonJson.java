package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;

/** A reason for which requests are declined. */
@Serdeable
record DeclineReasonJson(UUID id, Map<String, ReasonTextJson> texts) {}
