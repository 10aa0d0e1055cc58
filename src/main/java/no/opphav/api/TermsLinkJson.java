package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which terms an asset stands under. */
@Serdeable
record TermsLinkJson(
        String code, int number, String access, @Nullable URI licenseUri, URI url) {}
