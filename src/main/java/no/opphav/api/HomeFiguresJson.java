package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** How much there is. */
@Serdeable
record HomeFiguresJson(long published, long drafts, long languages, long downloads, long requests) {}
