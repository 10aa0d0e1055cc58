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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.DeclineReason;
import no.opphav.request.DeclineReasons;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import org.jspecify.annotations.Nullable;

/** Why requests are declined, which administrators keep. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/reasons")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class ReasonsController {
    private static final String PATH = "/editor/reasons";

    private final DeclineReasons reasons;
    private final EditorFrames frames;
    private final Answers answers;

    ReasonsController(DeclineReasons reasons, EditorFrames frames, Answers answers) {
        this.reasons = reasons;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> reasons(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(page(lang, notice, null, null, FormState.empty(), session));
    }

    @Get("/{id}")
    HttpResponse<String> reason(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        var reason = reasons.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        Map<String, String> values = new HashMap<>();
        reason.texts().forEach((language, text) -> {
            values.put("title-" + language.value(), text.title());
            values.put("text-" + language.value(), text.text());
        });
        return answers.page(page(lang, "", null, id, FormState.of(values), session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        return save(lang, null, FormState.sent(body), session);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return save(lang, id, FormState.sent(body), session);
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        reasons.remove(id, session.account().actor());
        return Answers.done("/" + lang.code() + PATH, Notice.SAVED);
    }

    private HttpResponse<?> save(InterfaceLanguage lang, @Nullable UUID id, FormState form, Session session) {
        try {
            Map<LanguageTag, DeclineReason.Text> texts = new LinkedHashMap<>();
            for (var language : DeclineReasons.LANGUAGES) {
                texts.put(
                        language,
                        new DeclineReason.Text(
                                form.value("title-" + language.value()), form.value("text-" + language.value())));
            }
            reasons.save(id, texts, session.account().actor());
            return Answers.done("/" + lang.code() + PATH, Notice.SAVED);
        } catch (Problem problem) {
            return answers.refused(problem, page(lang, "", problem, id, form, session));
        }
    }

    private ReasonsPage page(
            InterfaceLanguage lang,
            String notice,
            @Nullable Problem problem,
            @Nullable UUID id,
            FormState form,
            Session session) {
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.REQUESTS, PATH, texts.text("reasons.headline"), session);
        var frame = around.frame();
        return new ReasonsPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(PATH)),
                reasons.all().stream().map(reason -> row(reason, lang, frame)).toList(),
                problem == null ? form : form.refused(problem, texts),
                frame.at(PATH) + (id == null ? "" : "/" + id),
                id == null,
                DeclineReasons.LANGUAGES.stream()
                        .map(tag -> Option.of(tag.value(), texts.languageName(tag)))
                        .toList());
    }

    private static ReasonsPage.Row row(DeclineReason reason, InterfaceLanguage lang, Frame frame) {
        var text = reason.in(lang.tag());
        return new ReasonsPage.Row(text.title(), frame.at(PATH) + "/" + reason.id(), text.text());
    }
}
