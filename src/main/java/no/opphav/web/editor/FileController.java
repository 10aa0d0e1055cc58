package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Workspace;
import no.opphav.custody.Custody;
import no.opphav.ingest.Ingest;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The files of an asset: added, replaced by a new version, and no longer offered. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class FileController {
    private final Workspace workspace;
    private final Ingest ingest;
    private final Custody custody;
    private final EditedAssets assets;
    private final FilePages filePages;
    private final Answers answers;

    FileController(
            Workspace workspace,
            Ingest ingest,
            Custody custody,
            EditedAssets assets,
            FilePages filePages,
            Answers answers) {
        this.workspace = workspace;
        this.ingest = ingest;
        this.custody = custody;
        this.assets = assets;
        this.filePages = filePages;
        this.answers = answers;
    }

    @Get("/variants/{variantId}/files")
    HttpResponse<String> form(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @QueryValue(defaultValue = "") String role,
            Session session) {
        var view = assets.asset(slug);
        var form = FormReading.named(role, FileRole.values()).isEmpty()
                ? FormState.empty()
                : FormState.of(Map.of("role", role));
        return answers.page(filePages.adding(lang, view, EditedAssets.variant(view, variantId), form, null, session));
    }

    @Post("/variants/{variantId}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @Part @Nullable String role,
            @Part @Nullable String label,
            @Part @Nullable CompletedFileUpload file,
            Session session) {
        var form = FormState.of(
                Map.of("role", Objects.requireNonNullElse(role, ""), "label", Objects.requireNonNullElse(label, "")));
        var view = assets.asset(slug);
        var shown = EditedAssets.variant(view, variantId);
        try (var upload = new FormFile(file)) {
            var reading = new FormReading(form);
            if (!upload.isChosen()) {
                reading.note("file", "required");
            }
            var chosen = reading.choice("role", FileRole.values());
            reading.all(() -> chosen);
            upload.read(incoming -> ingest.add(
                    variantId,
                    chosen,
                    form.value("label"),
                    incoming,
                    session.account().actor()));
            return Answers.done(home(lang, slug, view, variantId), Notice.FILE_ADDED);
        } catch (Problem problem) {
            return answers.refused(problem, filePages.adding(lang, view, shown, form, problem, session));
        }
    }

    @Get("/renditions/{renditionId}")
    HttpResponse<String> rendition(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID renditionId,
            Session session) {
        var view = assets.asset(slug);
        return answers.page(filePages.replacing(lang, view, EditedAssets.rendition(view, renditionId), null, session));
    }

    @Post("/renditions/{renditionId}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> replace(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID renditionId,
            @Part @Nullable CompletedFileUpload file,
            Session session) {
        var view = assets.asset(slug);
        var current = EditedAssets.rendition(view, renditionId);
        try (var upload = new FormFile(file)) {
            upload.read(incoming ->
                    ingest.replace(renditionId, incoming, session.account().actor()));
            return Answers.done(home(lang, slug, view, current.variantId()), Notice.FILE_REPLACED);
        } catch (Problem problem) {
            return refused(lang, view, current, problem, session);
        }
    }

    @Post("/renditions/{renditionId}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID renditionId,
            Session session) {
        var view = assets.asset(slug);
        var current = EditedAssets.rendition(view, renditionId);
        try {
            workspace.removeRendition(renditionId, session.account().actor());
            return Answers.done(home(lang, slug, view, current.variantId()), Notice.FILE_REMOVED);
        } catch (Problem problem) {
            return refused(lang, view, current, problem, session);
        }
    }

    /** Reads the current version's bytes now, or soon where there are many. */
    @Post("/renditions/{renditionId}/verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> verify(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID renditionId,
            Session session) {
        var view = assets.asset(slug);
        var current = EditedAssets.rendition(view, renditionId);
        try {
            custody.verify(current.id());
            return Answers.to("/" + lang.code() + "/editor/assets/" + slug + "/renditions/" + renditionId);
        } catch (Problem problem) {
            return refused(lang, view, current, problem, session);
        }
    }

    private HttpResponse<String> refused(
            InterfaceLanguage lang, AssetView view, AssetFile current, Problem problem, Session session) {
        return answers.refused(problem, filePages.replacing(lang, view, current, problem, session));
    }

    private static String home(InterfaceLanguage lang, String slug, AssetView view, UUID variantId) {
        return AssetEditPages.href("/" + lang.code() + "/editor/assets/" + slug, EditedAssets.variant(view, variantId));
    }
}
