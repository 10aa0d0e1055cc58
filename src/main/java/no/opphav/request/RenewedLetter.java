package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Brings who holds an older version the link to the new one, as long as there is anything to fetch. */
@Singleton
final class RenewedLetter implements MailComposer {
    private final LetterDesk desk;
    private final RequestReader reader;
    private final RequestLinks links;
    private final Clock clock;

    RenewedLetter(LetterDesk desk, RequestReader reader, RequestLinks links, Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String template() {
        return RequestMail.RENEWED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return reader.details(requestId)
                .flatMap(details -> Optional.ofNullable(details.grant())
                        .filter(grant -> grant.revokedAt() == null && !grant.hasExpired(clock.instant()))
                        .map(grant -> letter(details.request(), grant, desk.in(language))));
    }

    private Letter letter(PresentationRequest request, Grant grant, LetterTexts texts) {
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph("renewed.paragraph", title, event.title(), texts.date(event.date()))
                .action(new Letter.Action(
                        texts.text("renewed.action"),
                        desk.url(
                                texts,
                                "/grants/" + links.toGrant(request, grant).secret()),
                        texts.text("approved.note", texts.time(grant.expiresAt()))))
                .fact("fact.reference", request.reference())
                .facts(desk.files(grant, texts))
                .closing("renewed.older")
                .letter(texts.text("renewed.subject", title), texts.text("renewed.headline"));
    }
}
