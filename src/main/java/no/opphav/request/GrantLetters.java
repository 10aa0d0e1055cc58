package no.opphav.request;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Brings the presenter the link to what is granted, or granted anew, as long as there is anything to fetch. */
@Factory
final class GrantLetters {
    private final LetterDesk desk;
    private final RequestLinks links;
    private final Clock clock;

    GrantLetters(LetterDesk desk, RequestLinks links, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.clock = clock;
    }

    @Singleton
    MailComposer approved() {
        return new Granted(RequestMail.APPROVED, "approved.paragraph", "approved.subject", "approved.headline");
    }

    @Singleton
    MailComposer extended() {
        return new Granted(RequestMail.EXTENDED, "extended.paragraph", "extended.subject", "extended.headline");
    }

    private final class Granted implements MailComposer {
        private final RequestMail mail;
        private final String paragraph;
        private final String subject;
        private final String headline;

        Granted(RequestMail mail, String paragraph, String subject, String headline) {
            this.mail = mail;
            this.paragraph = paragraph;
            this.subject = subject;
            this.headline = headline;
        }

        @Override
        public String template() {
            return mail.template();
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
            var link =
                    desk.url(texts, "/grants/" + links.toGrant(request, grant).secret());
            return desk.toPresenterWithPage(request, texts)
                    .paragraph(paragraph, title, event.title(), texts.date(event.date()))
                    .quote(details.accessNote(), "editor.writes")
                    .action(new Letter.Action(
                            texts.text("approved.action"),
                            link,
                            texts.text("approved.note", texts.time(grant.expiresAt()))))
                    .fact("fact.reference", request.reference())
                    .facts(desk.files(grant, texts))
                    .facts(desk.fallback(details, texts))
                    .facts(LetterDesk.downloads(details, texts))
                    .closing("approved.exact")
                    .closing(
                            "approved.credit",
                            desk.presentation(request).asset().rightsHolder())
                    .letter(texts.text(subject, title), texts.text(headline));
        }
    }
}
