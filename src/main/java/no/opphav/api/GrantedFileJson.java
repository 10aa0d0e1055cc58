package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A file that a grant hands out by a POST to its address. */
@Serdeable
record GrantedFileJson(
        UUID id,
        String name,
        String language,
        String mediaType,
        long size,
        String sha256,
        String standing,
        Map<String, CreditJson> credit,
        URI url) {}
