package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Some of what is to be mended. */
@Serdeable
record UnmendedListJson(long count, List<UnmendedJson> first) {}
