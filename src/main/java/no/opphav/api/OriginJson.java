package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which file bytes are, or were made from. */
@Serdeable
record OriginJson(
        String slug,
        String title,
        String language,
        URI page,
        String name,
        int version,
        Instant createdAt,
        String part,
        String standing,
        boolean outdated,
        @Nullable Integer newestVersion,
        @Nullable TermsLinkJson terms,
        @Nullable TermsLinkJson termsThen,
        @Nullable OverJson over,
        CreditJson credit,
        List<OriginJson> others) {}
