package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A language variant as editors see it. */
@Serdeable
record EditorVariantJson(
        UUID id,
        String language,
        String state,
        String title,
        String summary,
        String alternativeText,
        Instant updatedAt,
        List<EditorFileJson> files,
        List<PreviewJson> previews) {}
