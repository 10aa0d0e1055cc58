package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.overview.Change;
import no.opphav.overview.Overview;

/** What waits for an editor, what was done lately, and how much there is. */
@Controller("/api/editor/home")
@Secured("EDITOR")
class HomeEndpoint {
    private final Overview overview;
    private final UploadWriter uploads;
    private final MatrixWriter matrix;
    private final Addresses addresses;

    HomeEndpoint(Overview overview, UploadWriter uploads, MatrixWriter matrix, Addresses addresses) {
        this.overview = overview;
        this.uploads = uploads;
        this.matrix = matrix;
        this.addresses = addresses;
    }

    @Get
    HomeJson home(HttpRequest<?> request, Session session) {
        var acceptLanguage = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, "");
        var home = overview.home(session, LanguageTag.BOKMAAL);
        var figures = home.figures();
        return new HomeJson(
                home.requests().counts().entrySet().stream()
                        .collect(toMap(count -> Names.of(count.getKey()), Map.Entry::getValue)),
                home.requests().entries().stream()
                        .map(entry -> RequestWriter.request(entry.request(), entry.holder()))
                        .toList(),
                home.uploads().count(),
                home.uploads().first().stream()
                        .map(upload -> uploads.upload(upload, acceptLanguage))
                        .toList(),
                home.damaged(),
                home.ended().count(),
                home.ended().first().stream().map(RightsEndJson::of).toList(),
                home.ending().count(),
                home.ending().first().stream().map(RightsEndJson::of).toList(),
                home.languages().withGaps(),
                home.languages().lines().stream()
                        .map(line -> matrix.line(line, home.languages().languages()))
                        .toList(),
                changes(home.mine()),
                changes(home.others()),
                new HomeFiguresJson(
                        figures.published(),
                        figures.drafts(),
                        figures.languages(),
                        figures.downloads(),
                        figures.requests()));
    }

    private List<ChangeJson> changes(List<Change> changes) {
        return changes.stream()
                .map(change -> new ChangeJson(
                        change.asset().value(),
                        change.title(),
                        change.language().value(),
                        change.action(),
                        change.at(),
                        change.by(),
                        addresses.workspacePage("/assets/" + change.asset())))
                .toList();
    }
}
