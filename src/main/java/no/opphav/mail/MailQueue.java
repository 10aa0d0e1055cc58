package no.opphav.mail;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mails stand that have not arrived.
 *
 * @param waiting how many are still to go out
 * @param oldest when the oldest of those was written; null where none waits
 * @param returned how many were refused, given up or came back, and nobody has dealt with
 */
@Introspected
public record MailQueue(long waiting, @Nullable Instant oldest, long returned) {}
