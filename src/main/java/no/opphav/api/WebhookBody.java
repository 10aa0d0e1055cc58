package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Where to tell what happens. */
@Serdeable
record WebhookBody(@Nullable String address, @Nullable String description) {}
