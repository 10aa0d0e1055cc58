package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.webhook.Webhooks;

/** The programs that are told what happens. */
@Controller("/api/editor/webhooks")
@Secured("ADMINISTRATOR")
class WebhookEndpoint {
    private final Webhooks webhooks;

    WebhookEndpoint(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Get
    WebhookListJson list() {
        return new WebhookListJson(webhooks.all().stream().map(WebhookJson::of).toList());
    }

    @Post
    HttpResponse<NewWebhookJson> add(@Body WebhookBody body, Session session) {
        var added = webhooks.add(
                Objects.requireNonNullElse(body.address(), ""),
                Objects.requireNonNullElse(body.description(), ""),
                session.account().actor());
        return Secret.closed(HttpResponse.created(new NewWebhookJson(
                WebhookJson.of(added.subscriber()), added.secret().text())));
    }

    @Get("/{id}")
    WebhookJson get(@PathVariable UUID id) {
        return WebhookJson.of(webhooks.get(id));
    }

    @Delete("/{id}")
    HttpResponse<Void> remove(@PathVariable UUID id, Session session) {
        webhooks.remove(id, session.account().actor());
        return HttpResponse.noContent();
    }

    @Post("/{id}/ping")
    WebhookDeliveryJson ping(@PathVariable UUID id, Session session) {
        return WebhookDeliveryJson.of(webhooks.ping(id, session.account().actor()));
    }

    @Post("/{id}/switch-off")
    WebhookJson switchOff(@PathVariable UUID id, Session session) {
        webhooks.switchOff(id, session.account().actor());
        return WebhookJson.of(webhooks.get(id));
    }

    @Post("/{id}/switch-on")
    WebhookJson switchOn(@PathVariable UUID id, Session session) {
        webhooks.switchOn(id, session.account().actor());
        return WebhookJson.of(webhooks.get(id));
    }

    @Get("/{id}/deliveries")
    WebhookDeliveryListJson deliveries(@PathVariable UUID id) {
        webhooks.get(id);
        return new WebhookDeliveryListJson(webhooks.lastDeliveries(id).stream()
                .map(WebhookDeliveryJson::of)
                .toList());
    }

    @Post("/{id}/deliveries/{delivery}/send-again")
    HttpResponse<Void> sendAgain(@PathVariable UUID id, @PathVariable UUID delivery, Session session) {
        webhooks.sendAgain(id, delivery, session.account().actor());
        return HttpResponse.noContent();
    }
}
