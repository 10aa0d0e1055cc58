package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.Workspace;
import no.opphav.web.InterfaceLanguage;

/** All assets, by state, kind and title. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class AssetListController {
    private static final int LONGEST_QUERY = 200;

    private final Workspace workspace;
    private final AssetLists lists;
    private final Answers answers;

    AssetListController(Workspace workspace, AssetLists lists, Answers answers) {
        this.workspace = workspace;
        this.lists = lists;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> list(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String state,
            Session session) {
        var text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
        var wanted = FormReading.named(kind, AssetKind.values()).orElse(null);
        var shown = FormReading.named(state, AssetState.values()).orElse(null);
        var found = workspace.assets(new AssetFilter(text, wanted, null));
        return answers.page(lists.page(lang, new AssetFilter(text, wanted, shown), found, session));
    }
}
