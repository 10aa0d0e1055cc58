package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter that the link works no longer, and why. */
@Singleton
final class RevokedLetter implements MailComposer {
    private final LetterDesk desk;

    RevokedLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.REVOKED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state == RequestState.REVOKED)
                .map(details -> letter(details, desk.in(language)));
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph("revoked.paragraph", title, event.title(), texts.date(event.date()))
                .paragraph("revoked.downloaded")
                .quote(details.note(RequestEvent.Type.REVOKED), "editor.writes")
                .fact("fact.reference", request.reference())
                .letter(texts.text("revoked.subject", title), texts.text("revoked.headline"));
    }
}
