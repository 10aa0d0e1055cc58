package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a file was handed out, and under which terms; nothing about the person. */
@Serdeable
record ReceiptJson(
        Instant at,
        String language,
        String channel,
        @Nullable String sha256,
        boolean acknowledged,
        TermsLinkJson terms,
        @Nullable OriginJson file) {}
