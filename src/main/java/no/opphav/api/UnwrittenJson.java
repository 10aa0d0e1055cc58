package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** A published language of an asset that its terms are not written in. */
@Serdeable
record UnwrittenJson(String asset, String title, String language, String terms, int number) {}
