package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.webhook.Delivery;
import no.opphav.webhook.Subscriber;
import no.opphav.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** Puts the pages about webhooks together. */
@Singleton
class WebhookPages {
    private final Webhooks webhooks;
    private final EditorFrames frames;

    WebhookPages(Webhooks webhooks, EditorFrames frames) {
        this.webhooks = webhooks;
        this.frames = frames;
    }

    WebhooksPage list(
            InterfaceLanguage lang, String notice, FormState form, @Nullable Problem problem, Session session) {
        var around = frames.at(lang, Place.WEBHOOKS, session);
        var texts = around.frame().texts();
        return new WebhooksPage(
                around,
                Notice.sentence(notice, texts),
                problem == null
                        ? null
                        : Refusal.of(problem, texts, around.frame().at(Place.WEBHOOKS.path())),
                problem == null ? form : form.refused(problem, texts),
                webhooks.all().stream()
                        .map(subscriber -> new WebhooksPage.Row(
                                around.frame().at(path(subscriber.id())),
                                name(subscriber),
                                subscriber.address().toString(),
                                state(subscriber, texts),
                                texts.date(subscriber.createdAt())))
                        .toList());
    }

    WebhookAddedPage added(InterfaceLanguage lang, Webhooks.Added added, Session session) {
        var around = frames.at(lang, Place.WEBHOOKS, session);
        return new WebhookAddedPage(
                around,
                around.frame().at(path(added.subscriber().id())),
                name(added.subscriber()),
                added.secret().text());
    }

    WebhookPage one(InterfaceLanguage lang, UUID id, String notice, @Nullable Problem problem, Session session) {
        var subscriber = webhooks.get(id);
        var around = frames.at(lang, Place.WEBHOOKS, path(id), name(subscriber), session);
        var texts = around.frame().texts();
        var base = around.frame().at(path(id));
        var off = subscriber.off();
        return new WebhookPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.command(problem, texts, base),
                base,
                name(subscriber),
                subscriber.address().toString(),
                state(subscriber, texts),
                off == null
                        ? null
                        : texts.text(
                                "webhook-off." + off.because().name().toLowerCase(Locale.ROOT), texts.time(off.at())),
                webhooks.lastDeliveries(id).stream()
                        .map(delivery -> row(delivery, base, off == null, texts))
                        .toList());
    }

    static String path(UUID id) {
        return Place.WEBHOOKS.path() + "/" + id;
    }

    private static String name(Subscriber subscriber) {
        return subscriber.description().isEmpty() ? subscriber.address().getHost() : subscriber.description();
    }

    private static Pill state(Subscriber subscriber, Texts texts) {
        if (subscriber.off() != null) {
            return new Pill(Tone.QUIET, texts.text("webhooks.off"));
        }
        return subscriber.failingSince() == null
                ? new Pill(Tone.GOOD, texts.text("webhooks.on"))
                : new Pill(Tone.BAD, texts.text("webhooks.failing"));
    }

    private static WebhookPage.Row row(Delivery delivery, String base, boolean isOn, Texts texts) {
        var outcome = delivery.outcome();
        var said = outcome == null ? "" : texts.text("webhook-outcome", outcome);
        return new WebhookPage.Row(
                delivery.type(),
                delivery.id().toString(),
                texts.time(delivery.createdAt()),
                new Pill(tone(delivery.state()), texts.text("webhook-state", delivery.state())),
                delivery.status() == null ? said : said + " (" + delivery.status() + ")",
                isOn && delivery.state() != Delivery.State.WAITING
                        ? base + "/deliveries/" + delivery.id() + "/send-again"
                        : null);
    }

    private static Tone tone(Delivery.State state) {
        return switch (state) {
            case WAITING -> Tone.WARN;
            case TAKEN -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }
}
