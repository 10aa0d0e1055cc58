package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a theme or collection is to be called. */
@Serdeable
record CurationBody(
        @Nullable String code,
        @Nullable List<CurationTextJson> texts,
        @Nullable Long revision) {}
