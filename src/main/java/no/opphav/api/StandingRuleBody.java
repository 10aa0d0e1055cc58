package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule to add. */
@Serdeable
record StandingRuleBody(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String value,
        @Nullable Integer days,
        @Nullable List<UUID> presentations) {}
