package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A file that said something of its rights itself. */
@Serdeable
record NamedFileJson(String asset, String title, String language, String file, UUID renditionId, String former) {}
