package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.request.InboxQuery;
import no.opphav.request.InboxView;
import no.opphav.request.RequestState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The presentation requests. What an address asks for that cannot be read is not asked for. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/requests")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class InboxController {
    private static final int LONGEST_QUERY = 200;

    private final InboxPages inboxPages;
    private final Answers answers;

    InboxController(InboxPages inboxPages, Answers answers) {
        this.inboxPages = inboxPages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> inbox(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String view,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String language,
            @QueryValue(defaultValue = "") String presentation,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        var inState = FormReading.named(state, RequestState.values())
                .filter(known -> known != RequestState.UNVERIFIED)
                .orElse(null);
        var shown = FormReading.named(view, InboxView.values())
                .orElse(inState == null ? InboxView.NEW : InboxView.of(inState));
        var query = new InboxQuery(
                shown,
                inState != null && shown.states().contains(inState) ? inState : null,
                q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY)),
                LanguageTag.parse(language).orElse(null),
                FormReading.uuid(presentation).orElse(null),
                day(from).orElse(null),
                day(to).orElse(null),
                after.isEmpty() ? null : after,
                InboxQuery.DEFAULT_LIMIT);
        return answers.page(page(lang, query, notice, session));
    }

    /** A cursor that is none of ours begins with the first page. */
    private InboxPage page(InterfaceLanguage lang, InboxQuery query, String notice, Session session) {
        try {
            return inboxPages.page(lang, query, notice, session);
        } catch (Problem unknownCursor) {
            return inboxPages.page(lang, query.after(null), notice, session);
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
