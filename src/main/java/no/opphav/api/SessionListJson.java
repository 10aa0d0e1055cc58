package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The sessions of one account. */
@Serdeable
record SessionListJson(List<SessionJson> sessions) {}
