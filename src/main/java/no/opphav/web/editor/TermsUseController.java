package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.site.TermsLabels;

/** The usage terms in force, and how much stands under each. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/terms")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class TermsUseController {
    private final Terms terms;
    private final Workspace workspace;
    private final EditorFrames frames;
    private final Answers answers;

    TermsUseController(Terms terms, Workspace workspace, EditorFrames frames, Answers answers) {
        this.terms = terms;
        this.workspace = workspace;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> terms(@PathVariable InterfaceLanguage lang, Session session) {
        var around = frames.at(lang, Place.TERMS, session);
        var used = workspace.assets(AssetFilter.ALL).stream()
                .map(AssetView::terms)
                .filter(Objects::nonNull)
                .toList();
        var entries = terms.published().stream()
                .map(version -> entry(version, used, around.frame()))
                .toList();
        return answers.page(new TermsUsePage(around, entries));
    }

    private static TermsUsePage.Entry entry(TermsVersion version, List<TermsVersion> used, Frame frame) {
        var texts = frame.texts();
        var language = texts.language().tag();
        var now = used.stream().filter(each -> each.id().equals(version.id())).count();
        var earlier =
                used.stream().filter(each -> each.code().equals(version.code())).count() - now;
        var use = texts.text("terms-use.used", now);
        return new TermsUsePage.Entry(
                TermsLabels.name(version, language),
                TermsLabels.summary(version, language),
                texts.text("terms.version", version.number()),
                earlier == 0 ? use : use + ", " + texts.text("terms-use.earlier", earlier),
                TermsLabels.access(version.access(), texts),
                TermsLabels.rules(version, texts),
                frame.at("/terms/" + version.code() + "/" + version.number()));
    }
}
