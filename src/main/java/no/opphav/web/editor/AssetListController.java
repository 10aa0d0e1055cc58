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
import no.opphav.catalogue.Workspace;
import no.opphav.web.InterfaceLanguage;

/** All assets, by state, kind and title. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class AssetListController {
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
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        var filter = AssetLists.filter(q, kind, state);
        var found = workspace.assets(new AssetFilter(filter.text(), filter.kind(), null));
        return answers.page(lists.page(lang, filter, found, notice, session));
    }
}
