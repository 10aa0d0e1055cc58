package no.opphav.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a request.
 *
 * @param name the account's
 * @param cover who has it today because that one is away; null where nobody has to, or nobody does
 */
public record Holder(UUID accountId, String name, @Nullable Cover cover) {
    /** Never who it is. */
    @Override
    public String toString() {
        return "(holder " + accountId + ")";
    }

    /** Who stands in for somebody. */
    public record Cover(UUID accountId, String name) {
        /** Never who it is. */
        @Override
        public String toString() {
            return "(cover " + accountId + ")";
        }
    }
}
