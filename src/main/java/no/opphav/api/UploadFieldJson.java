package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** What is wrong with a part of an upload, in words. */
@Serdeable
record UploadFieldJson(String field, String message) {}
