package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.ingest.rendition.FilmRenditions;
import no.opphav.web.InterfaceLanguage;

/** The web rendition of a film, cancelled or asked for again. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/renditions/{renditionId}/web")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class FilmController {
    private final FilmRenditions films;
    private final EditedAssets assets;

    FilmController(FilmRenditions films, EditedAssets assets) {
        this.films = films;
        this.assets = assets;
    }

    @Post("/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(
            @PathVariable InterfaceLanguage lang, @PathVariable String slug, @PathVariable UUID renditionId) {
        films.cancel(film(slug, renditionId));
        return page(lang, slug, renditionId);
    }

    @Post("/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(
            @PathVariable InterfaceLanguage lang, @PathVariable String slug, @PathVariable UUID renditionId) {
        films.tryAgain(film(slug, renditionId));
        return page(lang, slug, renditionId);
    }

    private UUID film(String slug, UUID renditionId) {
        return EditedAssets.rendition(assets.asset(slug), renditionId).id();
    }

    private static HttpResponse<?> page(InterfaceLanguage lang, String slug, UUID renditionId) {
        return Answers.to("/" + lang.code() + "/editor/assets/" + slug + "/renditions/" + renditionId);
    }
}
