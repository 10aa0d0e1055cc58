package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Brings the presenter a link to what is granted anew, as long as there is anything to fetch. */
@Singleton
final class ExtendedLetter implements MailComposer {
    private final LetterDesk desk;
    private final RequestLinks links;
    private final Clock clock;

    ExtendedLetter(LetterDesk desk, RequestLinks links, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String template() {
        return RequestMail.EXTENDED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, RequestState::isGranted)
                .flatMap(details -> Optional.ofNullable(details.grant())
                        .filter(grant -> !grant.hasExpired(clock.instant()))
                        .map(grant -> letter(details, grant, desk.in(language))));
    }

    private Letter letter(RequestDetails details, Grant grant, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        var link = desk.url(texts, "/grants/" + links.toGrant(request, grant).secret());
        return desk.toPresenterWithPage(request, texts)
                .paragraph("extended.paragraph", title, event.title(), texts.date(event.date()))
                .quote(details.accessNote(), "editor.writes")
                .action(new Letter.Action(
                        texts.text("approved.action"),
                        link,
                        texts.text("approved.note", texts.time(grant.expiresAt()))))
                .fact("fact.reference", request.reference())
                .facts(desk.fallback(details, texts))
                .facts(LetterDesk.downloads(details, texts))
                .closing("approved.exact")
                .letter(texts.text("extended.subject", title), texts.text("extended.headline"));
    }
}
