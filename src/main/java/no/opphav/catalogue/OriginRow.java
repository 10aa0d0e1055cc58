package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A file to which bytes belong. */
@MappedEntity("file")
record OriginRow(UUID fileId, OriginPart part) {}
