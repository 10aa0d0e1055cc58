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
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.editor.Attempt.Part;
import org.jspecify.annotations.Nullable;

/** The page on which an asset is worked on, with the form for what holds in all languages. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class AssetEditController {
    private final Workspace workspace;
    private final EditedAssets assets;
    private final AssetEditPages editPages;
    private final Answers answers;

    AssetEditController(Workspace workspace, EditedAssets assets, AssetEditPages editPages, Answers answers) {
        this.workspace = workspace;
        this.assets = assets;
        this.editPages = editPages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> asset(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @QueryValue(defaultValue = "") String language,
            @QueryValue(defaultValue = "") String beside,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        var view = assets.asset(slug);
        var shown = EditedAssets.open(view, language, lang);
        return answers.page(editPages.page(lang, view, shown, beside, Attempt.none(notice), session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        try {
            var changed = workspace.change(
                    view.asset().id(),
                    shared(form, view),
                    new FormReading(form).revision(),
                    session.account().actor());
            var open = EditedAssets.open(view, form.value("language"), lang);
            var base = "/" + lang.code() + "/editor/assets/" + changed.slug();
            return Answers.done(AssetEditPages.href(base, open), Notice.SAVED);
        } catch (Problem problem) {
            var now = workspace.byId(view.asset().id());
            var shown = EditedAssets.open(now, form.value("language"), lang);
            return refused(lang, now, shown, Attempt.refused(problem, Part.SHARED, form), session);
        }
    }

    private static AssetChange shared(FormState form, AssetView view) {
        var reading = new FormReading(form);
        var contact = reading.address("contact");
        var terms = reading.id("terms", "unknown-terms");
        var slug = reading.slug("slug");
        return reading.all(() -> new AssetChange(
                form.value("rightsHolder"),
                contact,
                terms,
                slug == null ? view.asset().slug() : slug));
    }

    private HttpResponse<String> refused(
            InterfaceLanguage lang, AssetView view, VariantView shown, Attempt attempt, Session session) {
        var problem = Objects.requireNonNull(attempt.problem());
        return answers.refused(problem, editPages.page(lang, view, shown, attempt, session));
    }
}
