package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Brings the presenter what an editor asks. */
@Singleton
final class QuestionLetter implements MailComposer {
    private final LetterDesk desk;

    QuestionLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.QUESTION.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state == RequestState.NEEDS_INFORMATION)
                .map(details -> letter(details, desk.in(language)));
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenter(request, texts)
                .paragraph("question.paragraph", title, event.title(), texts.date(event.date()))
                .quote(details.note(RequestEvent.Type.NEEDS_INFORMATION), "editor.writes")
                .action(desk.toPage(request, texts, "question.action"))
                .fact("fact.reference", request.reference())
                .closing("question.next", desk.answerWithin())
                .letter(texts.text("question.subject", title), texts.text("question.headline"));
    }
}
