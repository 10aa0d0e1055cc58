package no.opphav.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the trail.
 *
 * @param accountId done by this account; null for anybody
 * @param byService done by the service itself
 * @param action done like this, such as {@code account.closed}, or anything that begins so, such as {@code account}; empty for
 *     everything
 * @param text the detail, the action or the subject's id has it; empty for everything
 * @param from not before; null from the beginning
 * @param until before; null to the end
 */
public record AuditQuery(
        @Nullable UUID accountId,
        boolean byService,
        String action,
        String text,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Longer words are in no entry. */
    private static final int LONGEST = 200;

    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(null, false, "", "", null, null);

    public AuditQuery {
        action = action.strip();
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        // no text in the database has one
        text = text.replace("\u0000", "");
        action = action.replace("\u0000", "");
    }
}
