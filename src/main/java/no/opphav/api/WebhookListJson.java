package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The programs that are told what happens. */
@Serdeable
record WebhookListJson(List<WebhookJson> webhooks) {}
