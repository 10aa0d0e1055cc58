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
import no.opphav.account.http.LocalPath;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.Sources;
import no.opphav.overview.MatrixQuery;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Which languages every asset has, and what there is to do about them. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class MatrixController {
    private static final int LONGEST_QUERY = 200;

    private final MatrixPages pages;
    private final Sources sources;
    private final EditedAssets assets;
    private final Answers answers;

    MatrixController(MatrixPages pages, Sources sources, EditedAssets assets, Answers answers) {
        this.pages = pages;
        this.sources = sources;
        this.assets = assets;
        this.answers = answers;
    }

    @Get("/languages")
    HttpResponse<String> matrix(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String theme,
            @QueryValue(defaultValue = "") String gaps,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        var text = q.strip();
        var query = new MatrixQuery(
                text.substring(0, Math.min(text.length(), LONGEST_QUERY)),
                FormReading.named(kind, AssetKind.values()).orElse(null),
                FormReading.named(state, AssetState.values()).orElse(null),
                theme,
                gaps.equals("true"),
                cursor,
                MatrixQuery.DEFAULT_LIMIT);
        return answers.page(pages.page(lang, query, notice, session));
    }

    /** Says that a language still says what its source says. */
    @Post("/assets/{slug}/variants/{variantId}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var variant = EditedAssets.variant(assets.asset(slug), variantId).variant();
        sources.confirm(variant.id(), session.account().actor());
        var home = "/" + lang.code() + Place.LANGUAGES.path();
        var back = FormState.sent(body).value("back");
        var isHere = back.startsWith(home) && LocalPath.parse(back).isPresent();
        return Answers.done(isHere ? back : home, Notice.LANGUAGE_CONFIRMED);
    }
}
