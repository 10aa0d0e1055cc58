package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter that the event is over and the request ends without an answer. */
@Singleton
final class ExpiredLetter implements MailComposer {
    private final LetterDesk desk;

    ExpiredLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.EXPIRED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state == RequestState.EXPIRED)
                .map(details -> letter(details, desk.in(language)));
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph("expired.paragraph", title, event.title(), texts.date(event.date()))
                .paragraph("expired.again")
                .fact("fact.reference", request.reference())
                .letter(
                        texts.text("expired.subject", title),
                        texts.text(isForUs(details) ? "expired.headline" : "expired.headline.asked"));
    }

    /** Whether it was an editor who had yet to answer. */
    private static boolean isForUs(RequestDetails details) {
        return details.timeline().stream()
                .map(RequestEvent::type)
                .filter(type -> type == RequestEvent.Type.NEEDS_INFORMATION || type == RequestEvent.Type.ANSWERED)
                .reduce((earlier, later) -> later)
                .filter(type -> type == RequestEvent.Type.NEEDS_INFORMATION)
                .isEmpty();
    }
}
