package no.opphav.web.editor;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.DeclineReason;
import no.opphav.request.DeclineReasons;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Why requests are declined, which administrators keep. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/reasons")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class ReasonsController extends ListController {
    private static final String PATH = "/editor/reasons";

    private final DeclineReasons reasons;
    private final EditorFrames frames;

    ReasonsController(DeclineReasons reasons, EditorFrames frames, Answers answers) {
        super(PATH, answers);
        this.reasons = reasons;
        this.frames = frames;
    }

    @Override
    FormState written(UUID id) {
        var reason = reasons.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        Map<String, String> values = new HashMap<>();
        reason.texts().forEach((language, text) -> {
            values.put("title-" + language.value(), text.title());
            values.put("text-" + language.value(), text.text());
        });
        return FormState.of(values);
    }

    @Override
    void save(@Nullable UUID id, FormState form, Actor.Account by) {
        Map<LanguageTag, DeclineReason.Text> texts = new LinkedHashMap<>();
        for (var language : DeclineReasons.LANGUAGES) {
            texts.put(
                    language,
                    new DeclineReason.Text(
                            form.value("title-" + language.value()), form.value("text-" + language.value())));
        }
        reasons.save(id, texts, by);
    }

    @Override
    void discard(UUID id, Actor.Account by) {
        reasons.remove(id, by);
    }

    @Override
    EditorPage page(Shown shown) {
        var lang = shown.lang();
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.REQUESTS, PATH, texts.text("reasons.headline"), shown.session());
        var frame = around.frame();
        return new ReasonsPage(
                around,
                shown.noticed(texts),
                shown.refusal(frame),
                reasons.all().stream().map(reason -> row(reason, lang, frame)).toList(),
                shown.refused(shown.form(), texts),
                shown.action(frame),
                shown.isNew(),
                languages(texts));
    }

    private static ReasonsPage.Row row(DeclineReason reason, InterfaceLanguage lang, Frame frame) {
        var text = reason.in(lang.tag());
        return new ReasonsPage.Row(text.title(), frame.at(PATH) + "/" + reason.id(), text.text());
    }
}
