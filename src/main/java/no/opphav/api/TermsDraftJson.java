package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next version of usage terms while it is written. */
@Serdeable
record TermsDraftJson(
        String code,
        int number,
        String access,
        @Nullable String licence,
        Map<String, TranslationJson> translations,
        List<RuleJson> rules,
        Instant changedAt,
        long revision) {}
