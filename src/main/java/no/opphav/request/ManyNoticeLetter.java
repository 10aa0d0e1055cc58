package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.MailComposer;

/** Tells an editor that many requests wait, in place of a notice of each. Its link opens nothing without signing in. */
@Singleton
final class ManyNoticeLetter implements MailComposer {
    private final LetterDesk desk;
    private final RequestRows rows;

    ManyNoticeLetter(LetterDesk desk, RequestRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @Override
    public String template() {
        return RequestMail.MANY_NOTICE.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        var waiting = rows.countForEditors();
        var texts = desk.in(language);
        return desk.request(requestId, state -> waiting > 0)
                .map(details -> desk.toInbox(texts)
                        .paragraph("many-notice.paragraph")
                        .letter(
                                texts.text("many-notice.subject", waiting),
                                texts.text("many-notice.headline", waiting)));
    }
}
