package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a request. */
@Serdeable
record EventJson(
        Instant at, String type, String party, @Nullable String by, String note, List<CorrectedJson> corrected) {}
