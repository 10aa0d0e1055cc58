package no.opphav.request;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells editors what became of a request: what the presenter did to it, to whom it was given, that its answer is due. */
@Factory
final class ChangeNotices {
    private final LetterDesk desk;

    ChangeNotices(LetterDesk desk) {
        this.desk = desk;
    }

    /** What the presenter wrote last. */
    @Singleton
    MailComposer informationNotice() {
        return new Notice(
                RequestMail.INFORMATION_NOTICE,
                RequestState::isWaiting,
                "information-notice.subject",
                "information-notice.headline");
    }

    @Singleton
    MailComposer rescheduledNotice() {
        return new Notice(
                RequestMail.RESCHEDULED_NOTICE,
                state -> !state.isOver(),
                "rescheduled-notice.subject",
                "rescheduled-notice.headline");
    }

    @Singleton
    MailComposer withdrawnNotice() {
        return new Notice(
                RequestMail.WITHDRAWN_NOTICE,
                state -> state == RequestState.WITHDRAWN,
                "withdrawn-notice.subject",
                "withdrawn-notice.headline");
    }

    /** What whoever holds the link wrote with it. */
    @Singleton
    MailComposer askedAgainNotice() {
        return new Notice(
                RequestMail.ASKED_AGAIN_NOTICE,
                Move::canExtend,
                "asked-again-notice.subject",
                "asked-again-notice.headline");
    }

    @Singleton
    MailComposer assignedNotice() {
        return new Notice(
                RequestMail.ASSIGNED_NOTICE,
                RequestState::isWaiting,
                "assigned-notice.subject",
                "assigned-notice.headline");
    }

    @Singleton
    MailComposer dueNotice() {
        return new Notice(
                RequestMail.DUE_NOTICE, RequestState::waitsForEditor, "due-notice.subject", "due-notice.headline");
    }

    @Singleton
    MailComposer overdueNotice() {
        return new Notice(
                RequestMail.OVERDUE_NOTICE,
                RequestState::waitsForEditor,
                "overdue-notice.subject",
                "overdue-notice.headline");
    }

    private final class Notice implements MailComposer {
        private final RequestMail mail;
        private final Predicate<RequestState> states;
        private final String subject;
        private final String headline;

        Notice(RequestMail mail, Predicate<RequestState> states, String subject, String headline) {
            this.mail = mail;
            this.states = states;
            this.subject = subject;
            this.headline = headline;
        }

        @Override
        public String template() {
            return mail.template();
        }

        @Override
        public Optional<Letter> compose(UUID requestId, LanguageTag language) {
            return desk.request(requestId, states)
                    .filter(details -> mail != RequestMail.ASKED_AGAIN_NOTICE
                            || details.request().askedAgainAt() != null)
                    .flatMap(details -> letter(details, desk.in(language)));
        }

        private Optional<Letter> letter(RequestDetails details, LetterTexts texts) {
            var request = details.request();
            var event = request.event();
            return desk.toEditor(request, texts).map(draft -> {
                var name = Objects.requireNonNull(request.presenter()).name();
                if (request.state().isWaiting()) {
                    draft.paragraph(
                            mail == RequestMail.OVERDUE_NOTICE ? "overdue-notice.paragraph" : "notice.paragraph",
                            texts.weekday(request.due()));
                }
                var date = texts.date(event.date());
                return draft.quote(written(details), "notice.message", name)
                        .letter(texts.text(subject, event.title(), date), texts.text(headline, name, date));
            });
        }

        private String written(RequestDetails details) {
            return details.timeline().stream()
                    .filter(event -> event.party() == Party.REQUESTER && belongs(event.type()))
                    .map(RequestEvent::note)
                    .reduce("", (earlier, later) -> later);
        }

        private boolean belongs(RequestEvent.Type type) {
            return switch (mail) {
                case INFORMATION_NOTICE -> type == RequestEvent.Type.ANSWERED || type == RequestEvent.Type.NOTE_ADDED;
                case ASKED_AGAIN_NOTICE -> type == RequestEvent.Type.ASKED_AGAIN;
                case WITHDRAWN_NOTICE -> type == RequestEvent.Type.WITHDRAWN;
                default -> false;
            };
        }
    }
}
