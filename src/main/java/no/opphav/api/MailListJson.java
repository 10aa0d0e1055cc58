package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What waits for a mail server, and what went. */
@Serdeable
record MailListJson(boolean leaves, List<MailJson> waiting, List<MailJson> recent) {}
