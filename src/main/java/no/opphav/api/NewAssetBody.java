package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An asset to begin with. */
@Serdeable
record NewAssetBody(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String language,
        @Nullable String slug,
        @Nullable String rightsHolder,
        @Nullable String contact) {}
