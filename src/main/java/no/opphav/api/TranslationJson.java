package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** Usage terms in one language. */
@Serdeable
record TranslationJson(String name, String summary, String fullText) {}
