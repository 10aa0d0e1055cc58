package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** The numbers of an asset. */
@Serdeable
record AssetCountsJson(String slug, String title, String language, CountsOfJson counts) {}
