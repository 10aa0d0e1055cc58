package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter that what they wrote has come to the editors. */
@Singleton
final class InformationLetter implements MailComposer {
    private final LetterDesk desk;

    InformationLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.INFORMATION.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, RequestState::waitsForEditor).map(details -> letter(details, desk.in(language)));
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenter(request, texts)
                .paragraph("information.paragraph", title, event.title(), texts.date(event.date()))
                .action(desk.toPage(request, texts, "page.action"))
                .fact("fact.reference", request.reference())
                .letter(
                        texts.text("information.subject", title),
                        texts.text("information.headline", texts.weekday(request.due())));
    }
}
