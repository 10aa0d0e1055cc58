package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the catalogue. */
@Serdeable
record AssetListJson(
        List<AssetJson> assets,
        Map<String, Long> counts,
        long total,
        @Nullable String cursor,
        @Nullable URI next) {}
