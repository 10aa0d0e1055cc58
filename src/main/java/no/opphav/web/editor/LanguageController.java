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
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The form that adds a language to an asset. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/variants")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class LanguageController {
    private final Workspace workspace;
    private final EditedAssets assets;
    private final EditorFrames frames;
    private final Choices choices;
    private final Answers answers;

    LanguageController(
            Workspace workspace, EditedAssets assets, EditorFrames frames, Choices choices, Answers answers) {
        this.workspace = workspace;
        this.assets = assets;
        this.frames = frames;
        this.choices = choices;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> form(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @QueryValue(defaultValue = "") String language,
            Session session) {
        return answers.page(page(lang, assets.asset(slug), FormState.of(Map.of("language", language)), null, session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        try {
            var reading = new FormReading(form);
            var language = reading.read("language", "unknown-language", LanguageTag::parse, LanguageTag.NONE);
            var texts = reading.all(() -> VariantTexts.titled(form.value("title")));
            workspace.addVariant(
                    view.asset().id(), language, texts, session.account().actor());
            var base = "/" + lang.code() + "/editor/assets/" + slug;
            return Answers.done(base + "?language=" + language, Notice.LANGUAGE_ADDED);
        } catch (Problem problem) {
            return answers.refused(problem, page(lang, view, form, problem, session));
        }
    }

    private NewLanguagePage page(
            InterfaceLanguage lang, AssetView view, FormState form, @Nullable Problem problem, Session session) {
        var texts = frames.texts(lang);
        var path = "/editor/assets/" + view.asset().slug();
        var around = frames.at(lang, Place.ASSETS, path + "/variants", texts.text("asset-edit.add-language"), session);
        var action = around.frame().at(path + "/variants");
        var taken =
                view.variants().stream().map(each -> each.variant().language()).toList();
        return new NewLanguagePage(
                around,
                problem == null ? form : form.refused(problem, texts),
                problem == null ? null : Refusal.of(problem, texts, action),
                Titles.of(view, lang.tag()),
                around.frame().at(path),
                action,
                choices.languages(texts, problem == null ? taken : java.util.List.of()));
    }
}
