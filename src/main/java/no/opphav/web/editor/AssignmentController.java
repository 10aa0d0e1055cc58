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
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.TermsAssignment;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The forms that say which terms apply to an asset, or a file of it, and when. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/rights/terms")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class AssignmentController {
    private final AssetRights rights;
    private final EditedAssets assets;
    private final RightsPages pages;
    private final Moments moments;
    private final Answers answers;

    AssignmentController(AssetRights rights, EditedAssets assets, RightsPages pages, Moments moments, Answers answers) {
        this.rights = rights;
        this.assets = assets;
        this.pages = pages;
        this.moments = moments;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> form(@PathVariable InterfaceLanguage lang, @PathVariable String slug, Session session) {
        return answers.page(pages.assign(lang, assets.asset(slug), FormState.empty(), null, session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        try {
            var revision = new FormReading(form).revision();
            rights.assign(
                    view.asset().id(), read(form), revision, session.account().actor());
            return done(lang, view);
        } catch (Problem problem) {
            return answers.refused(problem, pages.assign(lang, assets.asset(slug), form, problem, session));
        }
    }

    private NewAssignment read(FormState form) {
        var reading = new FormReading(form);
        var rendition = reading.id("rendition", "unknown-file");
        var terms = reading.read("terms", "unknown-terms", FormReading::uuid, new UUID(0, 0));
        var begins = moments.moment(reading, form, "beginsAt", null);
        var ends = moments.moment(reading, form, "endsAt", null);
        return reading.all(() -> new NewAssignment(rendition, terms, begins, ends));
    }

    @Get("/{assignmentId}")
    HttpResponse<String> ending(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID assignmentId,
            Session session) {
        var view = assets.asset(slug);
        return answers.page(pages.end(lang, view, assignment(view, assignmentId), null, null, session));
    }

    @Post("/{assignmentId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID assignmentId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        var assignment = assignment(view, assignmentId);
        try {
            var reading = new FormReading(form);
            var written = moments.moment(reading, form, "endsAt", assignment.endsAt());
            reading.check();
            rights.end(
                    view.asset().id(),
                    assignmentId,
                    written,
                    reading.revision(),
                    session.account().actor());
            return done(lang, view);
        } catch (Problem problem) {
            return answers.refused(problem, pages.end(lang, assets.asset(slug), assignment, form, problem, session));
        }
    }

    @Post("/{assignmentId}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID assignmentId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        try {
            var revision = new FormReading(form).revision();
            rights.unassign(
                    view.asset().id(), assignmentId, revision, session.account().actor());
            return done(lang, view);
        } catch (Problem problem) {
            return answers.refused(problem, pages.page(lang, assets.asset(slug), "", null, problem, session));
        }
    }

    private TermsAssignment assignment(AssetView view, UUID assignmentId) {
        return rights.assignments(view.asset().id()).stream()
                .filter(assignment -> assignment.id().equals(assignmentId))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private static HttpResponse<?> done(InterfaceLanguage lang, AssetView view) {
        return Answers.done("/" + lang.code() + RightsPages.path(view), Notice.SAVED);
    }
}
