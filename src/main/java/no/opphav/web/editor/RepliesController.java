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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.DeclineReasons;
import no.opphav.request.SavedReplies;
import no.opphav.request.SavedReply;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** What editors often write to presenters. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/replies")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class RepliesController {
    private static final String PATH = "/editor/replies";

    private final SavedReplies replies;
    private final EditorFrames frames;
    private final Answers answers;

    RepliesController(SavedReplies replies, EditorFrames frames, Answers answers) {
        this.replies = replies;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> replies(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(page(lang, notice, null, null, FormState.empty(), session));
    }

    @Get("/{id}")
    HttpResponse<String> reply(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        var reply = replies.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        var form = FormState.of(Map.of(
                "title", reply.title(),
                "language", reply.language().value(),
                "deed", named(reply.deed()),
                "text", reply.text()));
        return answers.page(page(lang, "", null, id, form, session));
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
        replies.remove(id, session.account().actor());
        return Answers.done("/" + lang.code() + PATH, Notice.SAVED);
    }

    private HttpResponse<?> save(InterfaceLanguage lang, @Nullable UUID id, FormState form, Session session) {
        try {
            var reading = new FormReading(form);
            var language = reading.read("language", "unknown-language", RepliesController::language, LanguageTag.NONE);
            var deed = reading.choice("deed", SavedReply.Deed.values());
            reading.check();
            replies.save(
                    id,
                    language,
                    deed,
                    form.value("title"),
                    form.value("text"),
                    session.account().actor());
            return Answers.done("/" + lang.code() + PATH, Notice.SAVED);
        } catch (Problem problem) {
            return answers.refused(problem, page(lang, "", problem, id, form, session));
        }
    }

    private static Optional<LanguageTag> language(String tag) {
        return LanguageTag.parse(tag).filter(DeclineReasons.LANGUAGES::contains);
    }

    private RepliesPage page(
            InterfaceLanguage lang,
            String notice,
            @Nullable Problem problem,
            @Nullable UUID id,
            FormState form,
            Session session) {
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.REQUESTS, PATH, texts.text("replies.headline"), session);
        var frame = around.frame();
        var values = new HashMap<>(form.values());
        values.putIfAbsent("language", lang.tag().value());
        var filled = FormState.of(values);
        return new RepliesPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(PATH)),
                replies.all().stream().map(reply -> row(reply, frame)).toList(),
                problem == null ? filled : filled.refused(problem, texts),
                frame.at(PATH) + (id == null ? "" : "/" + id),
                id == null,
                languages(texts),
                Arrays.stream(SavedReply.Deed.values())
                        .map(deed -> Option.of(named(deed), texts.text("reply-deed", deed)))
                        .toList());
    }

    private static List<Option> languages(Texts texts) {
        return DeclineReasons.LANGUAGES.stream()
                .map(tag -> Option.of(tag.value(), texts.languageName(tag)))
                .toList();
    }

    private static RepliesPage.Row row(SavedReply reply, Frame frame) {
        var texts = frame.texts();
        return new RepliesPage.Row(
                reply.title(),
                frame.at(PATH) + "/" + reply.id(),
                texts.languageName(reply.language()),
                texts.text("reply-deed", reply.deed()),
                reply.language().value(),
                reply.text());
    }

    private static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
