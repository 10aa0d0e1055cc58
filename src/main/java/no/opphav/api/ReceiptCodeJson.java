package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** What a receipt is looked up by. */
@Serdeable
record ReceiptCodeJson(String code) {}
