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
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Slug;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsDraft;
import no.opphav.terms.TermsDrafts;
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
    private final TermsDrafts drafts;
    private final Workspace workspace;
    private final EditorFrames frames;
    private final Answers answers;

    TermsUseController(Terms terms, TermsDrafts drafts, Workspace workspace, EditorFrames frames, Answers answers) {
        this.terms = terms;
        this.drafts = drafts;
        this.workspace = workspace;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> terms(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        var around = frames.at(lang, Place.TERMS, session);
        var used = workspace.assets(AssetFilter.ALL).stream()
                .map(AssetView::terms)
                .filter(Objects::nonNull)
                .toList();
        var begun = drafts.all().stream().map(TermsDraft::code).toList();
        var entries = terms.published().stream()
                .map(version -> entry(version, used, begun.contains(version.code()), around.frame()))
                .toList();
        var fresh = drafts.all().stream()
                .filter(draft -> draft.number() == 1)
                .map(draft -> new TermsUsePage.Begun(draft.code().value(), draft(draft.code(), around.frame())))
                .toList();
        return answers.page(
                new TermsUsePage(around, Notice.sentence(notice, around.frame().texts()), entries, fresh));
    }

    private static String draft(Slug code, Frame frame) {
        return frame.at("/editor/terms/" + code + "/draft");
    }

    private static TermsUsePage.Entry entry(
            TermsVersion version, List<TermsVersion> used, boolean isBegun, Frame frame) {
        var texts = frame.texts();
        var language = texts.language().tag();
        var now = used.stream().filter(each -> each.id().equals(version.id())).count();
        var earlier =
                used.stream().filter(each -> each.code().equals(version.code())).count() - now;
        var use = texts.text("terms-use.used", now);
        return new TermsUsePage.Entry(
                version.code().value(),
                TermsLabels.name(version, language),
                TermsLabels.summary(version, language),
                texts.text("terms.version", version.number()),
                earlier == 0 ? use : use + ", " + texts.text("terms-use.earlier", earlier),
                TermsLabels.access(version.access(), texts),
                TermsLabels.rules(version, texts),
                frame.at("/terms/" + version.code() + "/" + version.number()),
                draft(version.code(), frame),
                isBegun);
    }
}
