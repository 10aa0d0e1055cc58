package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A part of the {@link PublicIndex}.
 *
 * @param first the asset that comes first in it
 * @param updatedAt when what the readers of any asset in it see last changed
 */
@MappedEntity("asset")
public record PublicIndexPart(UUID first, Instant updatedAt) {}
