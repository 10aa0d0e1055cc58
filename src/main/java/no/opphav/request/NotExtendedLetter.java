package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter that there is no new link, and why, unless one was given meanwhile. */
@Singleton
final class NotExtendedLetter implements MailComposer {
    private final LetterDesk desk;

    NotExtendedLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.NOT_EXTENDED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, Move::canExtend)
                .filter(details -> !isExtendedSince(details))
                .map(details -> letter(details, desk.in(language)));
    }

    private static boolean isExtendedSince(RequestDetails details) {
        return details.timeline().stream()
                .map(RequestEvent::type)
                .filter(type -> type == RequestEvent.Type.EXTENDED || type == RequestEvent.Type.NOT_EXTENDED)
                .reduce((earlier, later) -> later)
                .filter(RequestEvent.Type.EXTENDED::equals)
                .isPresent();
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph("not-extended.paragraph", title, event.title(), texts.date(event.date()))
                .quote(details.note(RequestEvent.Type.NOT_EXTENDED), "editor.writes")
                .fact("fact.reference", request.reference())
                .letter(texts.text("not-extended.subject", title), texts.text("not-extended.headline"));
    }
}
