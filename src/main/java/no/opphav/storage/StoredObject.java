package no.opphav.storage;

import java.time.Instant;
import no.opphav.kernel.Checksum;

/**
 * An object as the store lists it.
 *
 * @param size in bytes
 * @param storedAt by the store's own clock
 */
public record StoredObject(Checksum key, long size, Instant storedAt) {}
