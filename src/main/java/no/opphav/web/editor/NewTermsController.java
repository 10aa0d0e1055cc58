package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.terms.TermsDraft;
import no.opphav.terms.TermsDrafts;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The form that usage terms begin with. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/terms/new")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class NewTermsController {
    private static final String PATH = "/editor/terms/new";

    private final TermsDrafts drafts;
    private final EditorFrames frames;
    private final Answers answers;

    NewTermsController(TermsDrafts drafts, EditorFrames frames, Answers answers) {
        this.drafts = drafts;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> form(@PathVariable InterfaceLanguage lang, Session session) {
        var usual = FormState.of(Map.of("access", Access.FREE.name()));
        return answers.page(page(lang, usual, null, session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        try {
            var draft = begun(form, session);
            return Answers.done("/" + lang.code() + "/editor/terms/" + draft.code() + "/draft", Notice.TERMS_BEGUN);
        } catch (Problem problem) {
            return answers.refused(problem, page(lang, form, problem, session));
        }
    }

    private TermsDraft begun(FormState form, Session session) {
        var reading = new FormReading(form);
        var code = reading.read("code", "invalid", written -> Slug.parse(written.strip()), new Slug("unread"));
        var access = reading.choice("access", Access.values());
        reading.all(() -> code);
        return drafts.begin(code, access, session.account().actor());
    }

    private NewTermsPage page(InterfaceLanguage lang, FormState form, @Nullable Problem problem, Session session) {
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.TERMS, PATH, texts.text("new-terms.headline"), session);
        return new NewTermsPage(
                around,
                problem == null ? form : form.refused(problem, texts),
                problem == null
                        ? null
                        : Refusal.of(problem, texts, around.frame().at(PATH)),
                TermsChoices.accesses(texts));
    }
}
