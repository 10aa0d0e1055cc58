package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Thanks the presenter after the event, and asks how many saw it, as long as that can be told. */
@Singleton
final class ThanksLetter implements MailComposer {
    private final LetterDesk desk;
    private final RequestLinks links;
    private final ServiceLevel level;
    private final Clock clock;

    ThanksLetter(LetterDesk desk, RequestLinks links, ServiceLevel level, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.level = level;
        this.clock = clock;
    }

    @Override
    public String template() {
        return RequestMail.THANKS.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state.isGranted() || state == RequestState.CLOSED)
                .map(RequestDetails::request)
                .filter(request -> Audiences.isTold(request) && clock.instant().isBefore(level.audienceUntil(request)))
                .map(request -> letter(request, desk.in(language)));
    }

    private Letter letter(PresentationRequest request, LetterTexts texts) {
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph("thanks.paragraph", title, event.title(), texts.date(event.date()))
                .paragraph("thanks.question")
                .action(new Letter.Action(
                        texts.text("thanks.action"),
                        desk.url(texts, "/audience/" + links.toAudience(request).secret()),
                        texts.text("thanks.note", texts.date(level.lastDayToTell(request)))))
                .fact("fact.reference", request.reference())
                .letter(texts.text("thanks.subject", title), texts.text("thanks.headline"));
    }
}
