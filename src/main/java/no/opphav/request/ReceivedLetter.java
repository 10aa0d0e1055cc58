package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/**
 * Tells the presenter that the request has arrived. Anyone can write anybody's address into the form, so nothing that
 * was written there stands in this letter.
 */
@Singleton
final class ReceivedLetter implements MailComposer {
    private final LetterDesk desk;
    private final RequestLinks links;

    ReceivedLetter(LetterDesk desk, RequestLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @Override
    public String template() {
        return RequestMail.RECEIVED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, RequestState.SUBMITTED)
                .map(details -> letter(details.request(), desk.in(language)));
    }

    private Letter letter(PresentationRequest request, LetterTexts texts) {
        var due = texts.weekday(request.answerDue());
        var title = desk.title(request);
        return desk.toPresenter(request, texts)
                .paragraph("received.paragraph", title)
                .action(new Letter.Action(
                        texts.text("received.action"),
                        desk.url(texts, "/requests/" + links.toPage(request).secret()),
                        texts.text("received.note")))
                .facts(desk.facts(request, texts))
                .closing("received.stranger")
                .letter(texts.text("received.subject", title), texts.text("received.headline", due));
    }
}
