package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to carry its rights under some terms.
 *
 * @param creditSlide whether it gets a slide with them; null where it is no version of a presentation that was approved
 */
@MappedEntity
record WantedRow(UUID fileId, UUID termsVersionId, @Nullable Boolean creditSlide) {}
