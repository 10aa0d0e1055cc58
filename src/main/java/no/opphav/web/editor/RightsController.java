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
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Rights;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The page of an asset's rights, with the form of what limits its use besides its terms. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/rights")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class RightsController {
    private final AssetRights rights;
    private final EditedAssets assets;
    private final RightsPages pages;
    private final Moments moments;
    private final Answers answers;

    RightsController(AssetRights rights, EditedAssets assets, RightsPages pages, Moments moments, Answers answers) {
        this.rights = rights;
        this.assets = assets;
        this.pages = pages;
        this.moments = moments;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> rights(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        return answers.page(pages.page(lang, assets.asset(slug), notice, null, null, session));
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
            rights.change(
                    view.asset().id(),
                    read(form, view),
                    new FormReading(form).revision(),
                    session.account().actor());
            return Answers.done("/" + lang.code() + RightsPages.path(view), Notice.SAVED);
        } catch (Problem problem) {
            return answers.refused(problem, pages.page(lang, assets.asset(slug), "", form, problem, session));
        }
    }

    private Rights read(FormState form, AssetView view) {
        var known = rights.of(view.asset().id());
        var reading = new FormReading(form);
        var embargo = moments.moment(reading, form, "embargoUntil", known.embargoUntil());
        var end = moments.moment(reading, form, "endsAt", known.endsAt());
        var contact = form.value("endContact").isBlank() ? null : reading.address("endContact");
        return reading.all(() -> new Rights(
                form.value("thirdParty"), form.value("contextOnly"), embargo, end, form.value("endReason"), contact));
    }
}
