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
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Drafts;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The versions of the texts of one language: what changed in each, and back to an earlier one. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/variants/{variantId}/history")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class HistoryController {
    private final Drafts drafts;
    private final EditedAssets assets;
    private final HistoryPages pages;
    private final Answers answers;

    HistoryController(Drafts drafts, EditedAssets assets, HistoryPages pages, Answers answers) {
        this.drafts = drafts;
        this.assets = assets;
        this.pages = pages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> history(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @QueryValue(defaultValue = "") String shown,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        var view = assets.asset(slug);
        var variant = EditedAssets.variant(view, variantId);
        return answers.page(pages.page(lang, view, variant, shown, against, notice, null, session));
    }

    @Post("/{number}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @PathVariable long number,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var view = assets.asset(slug);
        var variant = EditedAssets.variant(view, variantId);
        try {
            var version = new FormReading(FormState.sent(body)).version();
            drafts.restore(variantId, number, version, session.account().actor());
            var base = "/" + lang.code() + "/editor/assets/" + slug;
            return Answers.done(AssetEditPages.href(base, variant), Notice.TEXTS_RESTORED);
        } catch (Problem problem) {
            var shown = Long.toString(number);
            return answers.refused(problem, pages.page(lang, view, variant, shown, "", "", problem, session));
        }
    }
}
