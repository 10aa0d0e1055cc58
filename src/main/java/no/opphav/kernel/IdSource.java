package no.opphav.kernel;

import java.util.UUID;

/** Where new identifiers come from. */
@FunctionalInterface
public interface IdSource {
    /** An identifier never given before. Later ones sort after earlier ones (UUIDv7, RFC 9562). */
    UUID next();
}
