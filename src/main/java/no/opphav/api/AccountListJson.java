package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Everyone who keeps the catalogue. */
@Serdeable
record AccountListJson(List<AccountJson> accounts) {}
