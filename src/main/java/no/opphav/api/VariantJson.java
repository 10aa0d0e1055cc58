package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An asset in one language, with what it offers and how to credit it in each medium. */
@Serdeable
record VariantJson(
        String language,
        String title,
        String summary,
        String alternativeText,
        URI page,
        @Nullable URI bundle,
        Instant updatedAt,
        List<FileJson> files,
        List<String> ended,
        List<PreviewJson> previews,
        Map<String, CreditJson> credit) {}
