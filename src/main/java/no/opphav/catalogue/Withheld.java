package no.opphav.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That nobody but editors sees a published asset.
 *
 * @param ending what has ended; null where it is only to come
 * @param until when it comes, where that is for an embargo
 */
public record Withheld(@Nullable Ending ending, @Nullable Instant until) {}
