package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file to which bytes belong.
 *
 * @param termsVersionId the terms that are written in them; null where none are
 */
@MappedEntity("file")
record OriginRow(UUID fileId, OriginPart part, @Nullable UUID termsVersionId) {}
