package no.opphav.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("asset")
record FoundRow(@Id UUID id, Instant updatedAt) {}
