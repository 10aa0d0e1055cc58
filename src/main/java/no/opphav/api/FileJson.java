package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that anyone may fetch. */
@Serdeable
record FileJson(
        UUID id,
        String role,
        String label,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,
        @Nullable Long durationMs,
        Instant createdAt,
        TermsLinkJson terms,
        URI url) {}
