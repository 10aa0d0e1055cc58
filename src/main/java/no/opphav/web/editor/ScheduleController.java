package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.editor.Attempt.Part;
import org.jspecify.annotations.Nullable;

/** The form that says when an asset is published and withdrawn by itself. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/schedule")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ScheduleController {
    private final Workspace workspace;
    private final EditedAssets assets;
    private final AssetEditPages editPages;
    private final Moments moments;
    private final Answers answers;

    ScheduleController(
            Workspace workspace, EditedAssets assets, AssetEditPages editPages, Moments moments, Answers answers) {
        this.workspace = workspace;
        this.assets = assets;
        this.editPages = editPages;
        this.moments = moments;
        this.answers = answers;
    }

    @Post
    HttpResponse<?> schedule(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        var asset = view.asset();
        try {
            var reading = new FormReading(form);
            var publish = moments.moment(reading, form, "publishAt", asset.publishAt());
            var withdraw = moments.moment(reading, form, "withdrawAt", asset.withdrawAt());
            reading.check();
            workspace.schedule(
                    asset.id(),
                    publish,
                    withdraw,
                    reading.revision(),
                    session.account().actor());
            var shown = EditedAssets.open(view, form.value("language"), lang);
            var isEmpty = publish == null && withdraw == null;
            return Answers.done(
                    AssetEditPages.href("/" + lang.code() + "/editor/assets/" + slug, shown),
                    isEmpty ? Notice.UNSCHEDULED : Notice.SCHEDULED);
        } catch (Problem problem) {
            var now = workspace.byId(asset.id());
            var shown = EditedAssets.open(now, form.value("language"), lang);
            var attempt = Attempt.refused(problem, Part.SCHEDULE, form);
            return answers.refused(problem, editPages.page(lang, now, shown, attempt, session));
        }
    }
}
