package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.webhook.Delivery;
import no.opphav.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** The programs that are told what happens, which administrators keep. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/webhooks")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class WebhookController {
    private final Webhooks webhooks;
    private final WebhookPages pages;
    private final Answers answers;

    WebhookController(Webhooks webhooks, WebhookPages pages, Answers answers) {
        this.webhooks = webhooks;
        this.pages = pages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> list(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(pages.list(lang, notice, FormState.empty(), null, session));
    }

    /** The answer holds the secret, which is shown this once, so nothing leads on from here. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        try {
            var added = webhooks.add(
                    form.value("address"),
                    form.value("description"),
                    session.account().actor());
            return answers.secret(pages.added(lang, added, session));
        } catch (Problem problem) {
            return answers.refused(problem, pages.list(lang, "", form, problem, session));
        }
    }

    @Get("/{id}")
    HttpResponse<String> one(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        return answers.page(pages.one(lang, id, notice, null, session));
    }

    @Post("/{id}/ping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ping(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(lang, id, session, () -> {
            var delivery = webhooks.ping(id, session.account().actor());
            return delivery.state() == Delivery.State.TAKEN ? Notice.WEBHOOK_PING_TAKEN : Notice.WEBHOOK_PING_FAILED;
        });
    }

    @Post("/{id}/switch-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> switchOff(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(lang, id, session, () -> {
            webhooks.switchOff(id, session.account().actor());
            return Notice.WEBHOOK_OFF;
        });
    }

    @Post("/{id}/switch-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> switchOn(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(lang, id, session, () -> {
            webhooks.switchOn(id, session.account().actor());
            return Notice.WEBHOOK_ON;
        });
    }

    @Post("/{id}/deliveries/{delivery}/send-again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendAgain(
            @PathVariable InterfaceLanguage lang, @PathVariable UUID id, @PathVariable UUID delivery, Session session) {
        return run(lang, id, session, () -> {
            webhooks.sendAgain(id, delivery, session.account().actor());
            return Notice.WEBHOOK_AGAIN;
        });
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        webhooks.remove(id, session.account().actor());
        return Answers.done("/" + lang.code() + Place.WEBHOOKS.path(), Notice.WEBHOOK_REMOVED);
    }

    private HttpResponse<?> run(InterfaceLanguage lang, UUID id, Session session, Supplier<Notice> command) {
        try {
            var notice = command.get();
            return Answers.done("/" + lang.code() + WebhookPages.path(id), notice);
        } catch (Problem problem) {
            if (problem.code() != ProblemCode.WEBHOOK_OFF) {
                throw problem;
            }
            return answers.refused(problem, pages.one(lang, id, "", problem, session));
        }
    }
}
