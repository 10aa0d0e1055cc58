package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter that the request has come to the editors. */
@Singleton
final class ReceivedLetter implements MailComposer {
    private final LetterDesk desk;

    ReceivedLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.RECEIVED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state == RequestState.SUBMITTED)
                .map(details -> letter(details.request(), desk.in(language)));
    }

    private Letter letter(PresentationRequest request, LetterTexts texts) {
        var title = desk.title(request);
        return desk.toPresenter(request, texts)
                .paragraph("received.paragraph", title)
                .action(desk.toPage(request, texts, "page.action"))
                .facts(desk.facts(request, texts))
                .letter(
                        texts.text("received.subject", title),
                        texts.text("received.headline", texts.weekday(request.due())));
    }
}
