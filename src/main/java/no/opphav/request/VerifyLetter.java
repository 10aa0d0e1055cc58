package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/**
 * Asks whoever owns the address to show it. Anyone can write anybody's address into the form, so nothing that was written
 * there stands in this letter.
 */
@Singleton
final class VerifyLetter implements MailComposer {
    private final LetterDesk desk;
    private final RequestLinks links;
    private final ServiceLevel level;

    VerifyLetter(LetterDesk desk, RequestLinks links, ServiceLevel level) {
        this.desk = desk;
        this.links = links;
        this.level = level;
    }

    @Override
    public String template() {
        return RequestMail.VERIFY.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> state == RequestState.UNVERIFIED)
                .map(details -> letter(details.request(), desk.in(language)));
    }

    private Letter letter(PresentationRequest request, LetterTexts texts) {
        var title = desk.title(request);
        var draft = desk.toPresenter(request, texts).paragraph("verify.paragraph", title);
        return next(draft, request.event().date(), texts)
                .action(new Letter.Action(
                        texts.text("verify.action"),
                        desk.url(
                                texts,
                                "/verify/" + links.toVerification(request).secret()),
                        texts.text("verify.note", texts.time(level.verifiedUntil(request)))))
                .facts(desk.facts(request, texts))
                .closing("verify.stranger")
                .letter(texts.text("verify.subject", title), texts.text("verify.headline"));
    }

    /** When an answer comes, which is sooner than usual where the event is. */
    private LetterDraft next(LetterDraft draft, LocalDate event, LetterTexts texts) {
        var due = level.answerDue(event);
        return due.isBefore(level.answerDue())
                ? draft.paragraph("verify.next.soon", texts.date(event), texts.weekday(due))
                : draft.paragraph("verify.next", level.answerWithin());
    }
}
