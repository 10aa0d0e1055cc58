package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published asset as anyone may see it. */
@Serdeable
record AssetJson(
        String slug,
        String kind,
        URI url,
        URI page,
        String rightsHolder,
        String contact,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        TermsLinkJson terms,
        String contextOnly,
        String thirdParty,
        List<VariantJson> variants) {}
