package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter no, and why. */
@Singleton
final class DeclinedLetter implements MailComposer {
    private final LetterDesk desk;

    DeclinedLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.DECLINED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state == RequestState.DECLINED)
                .map(details -> letter(details, desk.in(language)));
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph("declined.paragraph", title, event.title(), texts.date(event.date()))
                .quote(details.note(RequestEvent.Type.DECLINED), "editor.writes")
                .fact("fact.reference", request.reference())
                .letter(texts.text("declined.subject", title), texts.text("declined.headline"));
    }
}
