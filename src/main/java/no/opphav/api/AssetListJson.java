package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the catalogue. */
@Serdeable
record AssetListJson(
        List<AssetJson> assets,
        List<InsideJson> inside,
        CountsJson counts,
        long total,
        @Nullable String meant,
        @Nullable String cursor,
        @Nullable URI next) {}
