package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All usage terms that are being written. */
@Serdeable
record TermsDraftListJson(List<TermsDraftJson> drafts) {}
