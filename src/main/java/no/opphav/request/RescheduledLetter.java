package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells the presenter which date holds now, and what comes next. */
@Singleton
final class RescheduledLetter implements MailComposer {
    private final LetterDesk desk;

    RescheduledLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.RESCHEDULED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, state -> !state.isOver()).map(details -> letter(details, desk.in(language)));
    }

    private Letter letter(RequestDetails details, LetterTexts texts) {
        var request = details.request();
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenter(request, texts)
                .paragraph("rescheduled.paragraph", title, event.title(), texts.date(event.date()))
                .paragraph(next(details), nextDay(details, texts))
                .action(desk.toPage(request, texts, "page.action"))
                .fact("fact.reference", request.reference())
                .letter(
                        texts.text("rescheduled.subject", title),
                        texts.text("rescheduled.headline", texts.date(event.date())));
    }

    private static String next(RequestDetails details) {
        return switch (details.request().state()) {
            case NEEDS_INFORMATION -> "rescheduled.asked";
            case APPROVED, DELIVERED -> "rescheduled.granted";
            default -> "rescheduled.waiting";
        };
    }

    private static String nextDay(RequestDetails details, LetterTexts texts) {
        var grant = details.grant();
        return grant == null ? texts.weekday(details.request().due()) : texts.time(grant.expiresAt());
    }
}
