package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** How many assets were found of each value of each filter, whatever was asked for of that filter. */
@Serdeable
record CountsJson(
        Map<String, Long> kinds,
        Map<String, Long> languages,
        Map<String, Long> terms,
        Map<String, Long> themes,
        Map<String, Long> collections,
        Map<String, Long> years) {}
