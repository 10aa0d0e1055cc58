package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** The requests in a state, and how many there are in each. */
@Serdeable
record RequestListJson(List<EditorRequestJson> requests, Map<String, Long> counts) {}
