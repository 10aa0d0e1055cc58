package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells an editor that a request waits. Its link opens nothing without signing in. */
@Singleton
final class NoticeLetter implements MailComposer {
    private final LetterDesk desk;

    NoticeLetter(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String template() {
        return RequestMail.NOTICE.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return desk.request(requestId, RequestState::isWaiting)
                .map(RequestDetails::request)
                .flatMap(request -> letter(request, desk.in(language)));
    }

    private Optional<Letter> letter(PresentationRequest request, LetterTexts texts) {
        var event = request.event();
        return desk.toEditor(request, texts).map(draft -> {
            var presenter = Objects.requireNonNull(request.presenter());
            return draft.paragraph("notice.paragraph", texts.weekday(request.due()))
                    .quote(request.message(), "notice.message", presenter.name())
                    .letter(
                            texts.text(
                                    "notice.subject",
                                    event.title(),
                                    texts.date(event.date()),
                                    presenter.organisation()),
                            texts.text("notice.headline", presenter.name(), desk.title(request)));
        });
    }
}
