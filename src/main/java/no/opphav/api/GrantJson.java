package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** What a presenter may fetch, and until when. */
@Serdeable
record GrantJson(
        String reference, String message, Instant expiresAt, TermsLinkJson terms, List<GrantedFileJson> files) {}
