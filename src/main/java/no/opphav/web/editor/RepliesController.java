package no.opphav.web.editor;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
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
import org.jspecify.annotations.Nullable;

/** What editors often write to presenters. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/replies")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class RepliesController extends ListController {
    private static final String PATH = "/editor/replies";

    private final SavedReplies replies;
    private final EditorFrames frames;

    RepliesController(SavedReplies replies, EditorFrames frames, Answers answers) {
        super(PATH, answers);
        this.replies = replies;
        this.frames = frames;
    }

    @Override
    FormState written(UUID id) {
        var reply = replies.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        return FormState.of(Map.of(
                "title", reply.title(),
                "language", reply.language().value(),
                "deed", named(reply.deed()),
                "text", reply.text()));
    }

    @Override
    void save(@Nullable UUID id, FormState form, Actor.Account by) {
        var reading = new FormReading(form);
        var language = reading.read("language", "unknown-language", RepliesController::language, LanguageTag.NONE);
        var deed = reading.choice("deed", SavedReply.Deed.values());
        reading.check();
        replies.save(id, language, deed, form.value("title"), form.value("text"), by);
    }

    @Override
    void discard(UUID id, Actor.Account by) {
        replies.remove(id, by);
    }

    private static Optional<LanguageTag> language(String tag) {
        return LanguageTag.parse(tag).filter(DeclineReasons.LANGUAGES::contains);
    }

    @Override
    EditorPage page(Shown shown) {
        var lang = shown.lang();
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.REQUESTS, PATH, texts.text("replies.headline"), shown.session());
        var frame = around.frame();
        var values = new HashMap<>(shown.form().values());
        values.putIfAbsent("language", lang.tag().value());
        return new RepliesPage(
                around,
                shown.noticed(texts),
                shown.refusal(frame),
                replies.all().stream().map(reply -> row(reply, frame)).toList(),
                shown.refused(FormState.of(values), texts),
                shown.action(frame),
                shown.isNew(),
                languages(texts),
                Arrays.stream(SavedReply.Deed.values())
                        .map(deed -> Option.of(named(deed), texts.text("reply-deed", deed)))
                        .toList());
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
