package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A theme or a collection. */
@Serdeable
record CurationJson(
        String code,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        long revision,
        long count,
        List<CurationTextJson> texts,
        List<String> assets,
        URI url) {}
