package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** Something that one may, must or may not do. */
@Serdeable
record RuleJson(String kind, String action, Map<String, String> text) {}
