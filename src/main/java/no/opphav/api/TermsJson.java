package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A published version of usage terms, in all its languages. */
@Serdeable
record TermsJson(
        String code,
        int number,
        String access,
        @Nullable URI licenseUri,
        @Nullable String licenseId,
        @Nullable Instant publishedAt,
        URI url,
        URI policy,
        List<Integer> versions,
        Map<String, TranslationJson> translations,
        List<RuleJson> rules) {}
