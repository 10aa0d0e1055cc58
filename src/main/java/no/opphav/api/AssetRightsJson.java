package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors know of an asset’s rights. */
@Serdeable
record AssetRightsJson(
        long revision,
        String thirdParty,
        String contextOnly,
        @Nullable Instant embargoUntil,
        @Nullable Instant endsAt,
        String endReason,
        @Nullable String endContact,
        @Nullable String ended,
        List<AssignmentJson> terms,
        List<ConsentJson> consents) {}
