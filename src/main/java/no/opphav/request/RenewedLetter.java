package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Brings who holds an older or a recalled version the link to the new one, as long as there is anything to fetch. */
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
                        .map(grant -> letter(details, grant, desk.in(language))));
    }

    private Letter letter(RequestDetails details, Grant grant, LetterTexts texts) {
        var request = details.request();
        var restored = wasRecalled(details);
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph(
                        restored ? "restored.paragraph" : "renewed.paragraph",
                        title,
                        event.title(),
                        texts.date(event.date()))
                .action(new Letter.Action(
                        texts.text(restored ? "restored.action" : "renewed.action"),
                        desk.url(
                                texts,
                                "/grants/" + links.toGrant(request, grant).secret()),
                        texts.text("approved.note", texts.time(grant.expiresAt()))))
                .fact("fact.reference", request.reference())
                .facts(desk.files(grant, texts))
                .facts(desk.fallback(details, texts))
                .facts(LetterDesk.downloads(details, texts))
                .closing(restored ? "restored.older" : "renewed.older")
                .letter(
                        texts.text(restored ? "restored.subject" : "renewed.subject", title),
                        texts.text(restored ? "restored.headline" : "renewed.headline"));
    }

    /** Whether they were told not to use what they have. */
    private static boolean wasRecalled(RequestDetails details) {
        return details.timeline().stream().anyMatch(event -> event.type() == RequestEvent.Type.DECK_RECALLED);
    }
}
