package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** A new webhook; its secret is shown only here. */
@Serdeable
record NewWebhookJson(WebhookJson webhook, String secret) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "(webhook)";
    }
}
