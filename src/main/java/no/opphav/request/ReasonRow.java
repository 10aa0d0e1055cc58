package no.opphav.request;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A reason in one language. */
@MappedEntity("decline_reason_text")
record ReasonRow(UUID reasonId, String language, String title, String text) {}
