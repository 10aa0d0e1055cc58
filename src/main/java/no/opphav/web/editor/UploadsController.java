package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Slug;
import no.opphav.web.InterfaceLanguage;

/** Where files are dropped, and what has become of them. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/uploads")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class UploadsController {
    private final OwnUploads uploads;
    private final UploadPages pages;
    private final Answers answers;

    UploadsController(OwnUploads uploads, UploadPages pages, Answers answers) {
        this.uploads = uploads;
        this.pages = pages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> uploads(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(pages.page(lang, notice, null, session));
    }

    @Post("/{id}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @QueryValue(defaultValue = "") String asset,
            @QueryValue(defaultValue = "") String language,
            Session session) {
        return run(lang, back(lang, asset, language), Notice.UPLOAD_RETRIED, () -> uploads.retry(id, session), session);
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @QueryValue(defaultValue = "") String asset,
            @QueryValue(defaultValue = "") String language,
            Session session) {
        return run(
                lang, back(lang, asset, language), Notice.UPLOAD_REMOVED, () -> uploads.remove(id, session), session);
    }

    private HttpResponse<?> run(InterfaceLanguage lang, String back, Notice notice, Runnable command, Session session) {
        try {
            command.run();
            return Answers.done(back, notice);
        } catch (Problem problem) {
            return answers.refused(problem, pages.page(lang, "", problem, session));
        }
    }

    /** The page that the button stood on: an asset's, else that of all uploads. */
    private static String back(InterfaceLanguage lang, String asset, String language) {
        var home = "/" + lang.code();
        var spoken = LanguageTag.parse(language).orElse(lang.tag());
        return Slug.parse(asset)
                .map(slug -> home + "/editor/assets/" + slug + "?language=" + spoken)
                .orElse(home + Place.UPLOADS.path());
    }
}
