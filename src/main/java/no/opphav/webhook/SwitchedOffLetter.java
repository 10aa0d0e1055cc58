package no.opphav.webhook;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells an administrator that a subscriber was switched off because it takes nothing, as far as it still is. */
@Singleton
final class SwitchedOffLetter implements MailComposer {
    private final SubscriberRows rows;
    private final Site site;

    SwitchedOffLetter(SubscriberRows rows, Site site) {
        this.rows = rows;
        this.site = site;
    }

    @Override
    public String template() {
        return Switches.TEMPLATE;
    }

    @Override
    public Optional<Letter> compose(UUID id, LanguageTag language) {
        var texts = new LetterTexts("webhook", language, site.timeZone());
        return rows.findById(id)
                .map(SubscriberRow::subscriber)
                .flatMap(subscriber -> Optional.ofNullable(subscriber.off())
                        .filter(off -> off.because() != Subscriber.Reason.ADMINISTRATOR)
                        .map(off -> letter(subscriber, off, texts)));
    }

    private Letter letter(Subscriber subscriber, Subscriber.Off off, LetterTexts texts) {
        return new Letter(
                texts.language(),
                "webhook-" + subscriber.id(),
                null,
                texts.text("off.subject", site.name()),
                texts.text("off.headline"),
                List.of(texts.text("off." + off.because().name().toLowerCase(Locale.ROOT))),
                null,
                new Letter.Action(
                        texts.text("off.action"),
                        site.url("/" + texts.language() + "/editor/webhooks/" + subscriber.id()),
                        texts.text("off.note")),
                List.of(
                        new Letter.Fact(texts.text("off.what"), name(subscriber)),
                        new Letter.Fact(texts.text("off.since"), texts.time(off.at()))),
                List.of(texts.text("off.closing")));
    }

    /** What people call it, or else the machine that it is at: an address may hold a secret of its own. */
    private static String name(Subscriber subscriber) {
        return subscriber.description().isEmpty() ? subscriber.address().getHost() : subscriber.description();
    }
}
