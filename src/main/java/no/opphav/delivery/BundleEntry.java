package no.opphav.delivery;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A file in a ZIP.
 *
 * @param name with its folder
 * @param size in bytes
 * @param compressible whether its bytes get fewer by compressing them
 * @param content is asked for once, when its turn comes
 */
record BundleEntry(String name, long size, Instant at, boolean compressible, Supplier<InputStream> content) {}
