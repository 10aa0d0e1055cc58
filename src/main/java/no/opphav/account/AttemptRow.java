package no.opphav.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("attempt")
record AttemptRow(@Id UUID id, String kind, String key, Instant at) {}
