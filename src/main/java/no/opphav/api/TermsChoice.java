package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Usage terms to stand under: a version, or the current one where none is named. */
@Serdeable
record TermsChoice(@Nullable String code, @Nullable Integer number) {}
