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
import java.util.UUID;
import java.util.function.BiConsumer;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The buttons that make an asset or one of its languages public, and take them back. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PublishingController {
    private final Workspace workspace;
    private final EditedAssets assets;
    private final AssetEditPages editPages;
    private final Answers answers;

    PublishingController(Workspace workspace, EditedAssets assets, AssetEditPages editPages, Answers answers) {
        this.workspace = workspace;
        this.assets = assets;
        this.editPages = editPages;
        this.answers = answers;
    }

    @Post("/publish")
    HttpResponse<?> publish(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return onAsset(
                lang,
                slug,
                form,
                session,
                Notice.PUBLISHED,
                (id, revision) ->
                        workspace.publish(id, revision, session.account().actor()));
    }

    @Post("/withdraw")
    HttpResponse<?> withdraw(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return onAsset(
                lang,
                slug,
                form,
                session,
                Notice.WITHDRAWN,
                (id, revision) ->
                        workspace.withdraw(id, revision, session.account().actor()));
    }

    @Post("/republish")
    HttpResponse<?> republish(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return onAsset(
                lang,
                slug,
                form,
                session,
                Notice.REPUBLISHED,
                (id, revision) ->
                        workspace.republish(id, revision, session.account().actor()));
    }

    @Post("/variants/{variantId}/publish")
    HttpResponse<?> publishLanguage(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return onLanguage(
                lang,
                slug,
                variantId,
                session,
                Notice.LANGUAGE_PUBLISHED,
                () -> workspace.publishVariant(
                        variantId,
                        revision(FormState.sent(body)),
                        session.account().actor()));
    }

    @Post("/variants/{variantId}/unpublish")
    HttpResponse<?> unpublishLanguage(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return onLanguage(
                lang,
                slug,
                variantId,
                session,
                Notice.LANGUAGE_TAKEN_BACK,
                () -> workspace.unpublishVariant(
                        variantId,
                        revision(FormState.sent(body)),
                        session.account().actor()));
    }

    private HttpResponse<?> onAsset(
            InterfaceLanguage lang,
            String slug,
            FormState form,
            Session session,
            Notice notice,
            BiConsumer<UUID, Long> command) {
        var view = assets.asset(slug);
        var shown = EditedAssets.open(view, form.value("language"), lang);
        return run(
                lang,
                view,
                shown,
                session,
                notice,
                () -> command.accept(view.asset().id(), revision(form)));
    }

    private HttpResponse<?> onLanguage(
            InterfaceLanguage lang, String slug, UUID variantId, Session session, Notice notice, Runnable command) {
        var view = assets.asset(slug);
        return run(lang, view, EditedAssets.variant(view, variantId), session, notice, command);
    }

    private HttpResponse<?> run(
            InterfaceLanguage lang,
            AssetView view,
            VariantView shown,
            Session session,
            Notice notice,
            Runnable command) {
        try {
            command.run();
            var base = "/" + lang.code() + "/editor/assets/" + view.asset().slug();
            return Answers.done(AssetEditPages.href(base, shown), notice);
        } catch (Problem problem) {
            var now = workspace.byId(view.asset().id());
            var again = EditedAssets.variant(now, shown.variant().id());
            return answers.refused(problem, editPages.page(lang, now, again, Attempt.refused(problem), session));
        }
    }

    private static long revision(FormState form) {
        return new FormReading(form).revision();
    }
}
