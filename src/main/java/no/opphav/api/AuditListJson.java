package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the audit trail. */
@Serdeable
record AuditListJson(List<AuditEntryJson> entries, @Nullable String next) {
    AuditListJson {
        entries = List.copyOf(entries);
    }
}
