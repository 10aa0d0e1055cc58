package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is to be different about an asset; what is left out stays. */
@Serdeable
record AssetPatch(
        @Nullable String rightsHolder,
        @Nullable String contact,
        @Nullable String slug,
        @Nullable TermsChoice terms,
        @Nullable Long revision) {}
