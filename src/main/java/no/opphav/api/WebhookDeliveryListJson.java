package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a webhook was last told. */
@Serdeable
record WebhookDeliveryListJson(List<WebhookDeliveryJson> deliveries) {}
