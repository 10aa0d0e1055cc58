package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An asset as editors see it. */
@Serdeable
record EditorAssetJson(
        UUID id,
        String slug,
        String kind,
        String state,
        long revision,
        String rightsHolder,
        String contact,
        @Nullable TermsLinkJson terms,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant publishAt,
        @Nullable Instant withdrawAt,
        URI url,
        List<EditorVariantJson> variants) {}
