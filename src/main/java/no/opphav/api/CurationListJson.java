package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All themes, or all collections, in their order. */
@Serdeable
record CurationListJson(List<CurationJson> entries) {}
