package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a setting is to be. */
@Serdeable
record SettingBody(@Nullable String value, @Nullable Long revision) {}
