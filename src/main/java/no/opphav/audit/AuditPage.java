package no.opphav.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the trail, newest first.
 *
 * @param next where the next part begins; null where this is the last
 */
public record AuditPage(List<AuditEntry> entries, @Nullable String next) {
    public AuditPage {
        entries = List.copyOf(entries);
    }
}
