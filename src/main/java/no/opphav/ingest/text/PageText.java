package no.opphav.ingest.text;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * What stands on a page or slide.
 *
 * @param number from 1
 */
@MappedEntity("file_text")
record PageText(@Id UUID fileId, int number, String body) {}
