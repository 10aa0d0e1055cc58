package no.opphav.setting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A setting that somebody changed. */
@MappedEntity("setting")
record SettingRow(@Id String name, UUID id, @Nullable String value, long revision, Instant changedAt, UUID changedBy) {}
