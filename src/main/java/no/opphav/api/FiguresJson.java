package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** What is counted of some requests. */
@Serdeable
record FiguresJson(
        long asked, long approved, long declined, long downloads, long expected, long reported, long reports) {}
