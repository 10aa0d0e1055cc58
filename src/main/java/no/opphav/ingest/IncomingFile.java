package no.opphav.ingest;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that a client sends.
 *
 * @param name what the client calls it, with whatever path and signs it has
 * @param content read once, to its end; closing it stays with the caller
 * @param length declared by the client, in bytes; null if it said none
 */
public record IncomingFile(
        String name, InputStream content, @Nullable Long length) {}
