package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;
import no.opphav.request.PresentationRequest.Presenter;

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
        return desk.request(requestId, RequestState.SUBMITTED)
                .map(RequestDetails::request)
                .flatMap(request -> Optional.ofNullable(request.presenter())
                        .map(presenter -> letter(request, presenter, desk.in(language))));
    }

    private Letter letter(PresentationRequest request, Presenter presenter, LetterTexts texts) {
        var event = request.event();
        return new LetterDraft(texts, request.reference(), presenter.email(), List.of())
                .paragraph("notice.paragraph", texts.weekday(request.answerDue()))
                .quote(request.message(), "notice.message", presenter.name())
                .action(new Letter.Action(
                        texts.text("notice.action"),
                        desk.url(texts, "/editor/requests/" + request.id()),
                        texts.text("notice.note")))
                .facts(desk.facts(request, texts))
                .fact("fact.event", event.title())
                .fact("fact.audience", event.audience())
                .fact("fact.name", presenter.name())
                .fact("fact.organisation", presenter.organisation())
                .fact("fact.email", presenter.email().value())
                .closing("notice.reply", presenter.name())
                .letter(
                        texts.text("notice.subject", event.title(), texts.date(event.date()), presenter.organisation()),
                        texts.text("notice.headline", presenter.name(), desk.title(request)));
    }
}
