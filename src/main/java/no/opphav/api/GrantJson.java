package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a presenter may fetch, and until when. */
@Serdeable
record GrantJson(
        String reference,
        String language,
        String message,
        Instant expiresAt,
        @Nullable Integer downloadsLeft,
        TermsLinkJson terms,
        List<GrantedFileJson> files) {}
