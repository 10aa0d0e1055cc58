package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Usage terms to begin with. */
@Serdeable
record NewTermsBody(@Nullable String code, @Nullable String access) {}
