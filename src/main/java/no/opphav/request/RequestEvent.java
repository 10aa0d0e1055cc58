package no.opphav.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a request.
 *
 * @param by the name of the account that did it; null where it was the presenter
 * @param note the message of an approval, the reason of a refusal; may be empty
 */
public record RequestEvent(Instant at, Type type, @Nullable String by, String note) {
    /** What can happen to a request. */
    public enum Type {
        SUBMITTED,
        APPROVED,
        DECLINED,
        REVOKED,
        DELIVERED
    }
}
