package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a mail server, what did not arrive, and what went. */
@Serdeable
record MailListJson(
        boolean leaves,
        @Nullable Instant oldest,
        List<MailJson> waiting,
        List<MailJson> returned,
        List<MailJson> recent) {}
