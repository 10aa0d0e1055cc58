package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter that the request is withdrawn, as they asked. */
@Singleton
final class WithdrawnLetter implements MailComposer {
    private final LetterDesk desk;

    WithdrawnLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.WITHDRAWN.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state == RequestState.WITHDRAWN)
                .map(details -> letter(details, desk.in(language)));
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        var draft = desk.toPresenterWithPage(request, texts)
                .paragraph("withdrawn.paragraph", title, event.title(), texts.date(event.date()));
        if (details.grant() != null) {
            draft.paragraph("withdrawn.link");
        }
        return draft.paragraph("withdrawn.again")
                .fact("fact.reference", request.reference())
                .letter(texts.text("withdrawn.subject", title), texts.text("withdrawn.headline"));
    }
}
