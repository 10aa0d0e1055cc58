package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Section;
import no.opphav.web.site.AssetPages;

/** Shows an asset as the public will see it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/preview")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class PreviewController {
    private final EditedAssets assets;
    private final Workspace workspace;
    private final Drafts drafts;
    private final AssetPages assetPages;
    private final Frames frames;
    private final Answers answers;

    PreviewController(
            EditedAssets assets,
            Workspace workspace,
            Drafts drafts,
            AssetPages assetPages,
            Frames frames,
            Answers answers) {
        this.assets = assets;
        this.workspace = workspace;
        this.drafts = drafts;
        this.assetPages = assetPages;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> preview(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @QueryValue(defaultValue = "") String language) {
        var saved = assets.asset(slug);
        var view = saved.saying(
                drafts.of(saved.variants().stream().map(VariantView::variant).toList()));
        var shown = EditedAssets.open(view, language, lang);
        var path = "/editor/assets/" + slug;
        var back = AssetEditPages.href("/" + lang.code() + path, shown);
        if (view.terms() == null) {
            return Answers.done(back, Notice.TERMS_FIRST);
        }
        var frame = frames.of(lang, path + "/preview").within(Section.CATALOGUE);
        var previews = shown.previews().isEmpty()
                ? List.<Preview>of()
                : workspace.previews(shown.previews().getFirst().fileId());
        var page = EditorsView.of(assetPages.page(frame, view, shown, previews), frame.at(path + "/preview"));
        return answers.page(new PreviewPage(
                page,
                back,
                view.asset().state() == AssetState.PUBLISHED && !view.asset().isScheduled(),
                !view.equals(saved)));
    }
}
