package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The mails about a request. */
@Serdeable
record RequestMailsJson(List<MailJson> mails) {}
