package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A file that is to carry its rights under some terms. */
@MappedEntity
record WantedRow(UUID fileId, UUID termsVersionId) {}
