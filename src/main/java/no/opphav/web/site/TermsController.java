package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.LicenceUri;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsComparison;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import no.opphav.web.site.TermsPage.Link;
import org.jspecify.annotations.Nullable;

/** The usage terms: those in force, and each version in full for as long as anything was fetched under it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/terms")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class TermsController {
    private final Terms terms;
    private final Frames frames;
    private final Pages pages;

    TermsController(Terms terms, Frames frames, Pages pages) {
        this.terms = terms;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(@PathVariable InterfaceLanguage lang) {
        var frame = frames.of(lang, "/terms").within(Section.TERMS);
        var titled = frame.titled(frame.texts().text("layout.terms"))
                .described(frame.texts().text("terms.headline"))
                .linking(Links.ofPage(frame));
        var entries = terms.published().stream()
                .map(version -> entry(version, titled))
                .toList();
        return pages.open(new TermsListPage(titled, entries));
    }

    @Get("/{code}/{number}")
    HttpResponse<String> version(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @PathVariable int number,
            @QueryValue(defaultValue = "") String in) {
        var version = find(code, number);
        var frame = frames.of(lang, path(version)).within(Section.TERMS);
        var texts = frame.texts();
        var language = LanguageTag.parse(in)
                .filter(version.translations()::containsKey)
                .orElse(lang.tag());
        var name = TermsLabels.name(version, language);
        var summary = TermsLabels.summary(version, language);
        var titled = frame.titled(name.text())
                .described(summary.text())
                .linking(Links.ofTerms(frame, name.language(), version));
        var licence = version.licenseUri();
        var policy = path(version) + ".jsonld";
        return pages.open(new TermsPage(
                        titled,
                        name,
                        summary,
                        TermsLabels.fullText(version, language),
                        inForce(version, texts),
                        TermsLabels.access(version.access(), texts),
                        name.language().equals(language) ? null : TermsLabels.elsewhere(version, texts),
                        languages(version, name.language(), frame),
                        TermsLabels.groups(version, texts, language),
                        neighbours(version, frame),
                        newer(version, frame),
                        licence == null ? null : new Link(licence.toString(), licenceName(licence, texts)),
                        policy))
                .header("Link", "<" + policy + ">; rel=\"alternate\"; type=\"application/ld+json\"");
    }

    /** Those that the pages speak first. */
    private static List<AssetPage.LanguageLink> languages(TermsVersion version, LanguageTag shown, Frame frame) {
        if (version.translations().size() < 2) {
            return List.of();
        }
        return Links.languages(version.translations().keySet())
                .map(tag -> new AssetPage.LanguageLink(
                        new Words(frame.texts().autonym(tag), tag),
                        frame.at(path(version)) + "?in=" + tag,
                        tag.equals(shown)))
                .toList();
    }

    private static String licenceName(URI licence, Texts texts) {
        return LicenceUri.spdx(licence)
                .map(identifier -> texts.text("terms.licence-named", identifier))
                .orElseGet(() -> texts.text("terms.licence"));
    }

    @Get("/{code}/{number}/changes")
    HttpResponse<String> changes(
            @PathVariable InterfaceLanguage lang, @PathVariable String code, @PathVariable int number) {
        var after = find(code, number);
        var before = find(code, number - 1);
        var frame = frames.of(lang, path(after) + "/changes").within(Section.TERMS);
        var texts = frame.texts();
        var titled = frame.titled(texts.text("terms-changes.headline", number, number - 1))
                .described(TermsLabels.summary(after, lang.tag()).text())
                .linking(Links.ofPage(frame));
        var comparison = TermsComparison.of(before, after, lang.tag());
        return pages.open(new TermsChangesPage(
                titled,
                TermsLabels.name(after, lang.tag()),
                new Link(href(before, frame), inForce(before, texts)),
                new Link(href(after, frame), inForce(after, texts)),
                comparison.isEmpty(),
                new TermsChanges(comparison, texts).parts()));
    }

    private TermsVersion find(String code, int number) {
        return Slug.parse(code)
                .flatMap(slug -> terms.version(slug, number))
                .orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND));
    }

    private List<Link> neighbours(TermsVersion version, Frame frame) {
        var texts = frame.texts();
        List<Link> links = new ArrayList<>();
        terms.version(version.code(), version.number() - 1).ifPresent(before -> {
            links.add(new Link(href(before, frame), texts.text("terms.before", before.number())));
            links.add(new Link(href(version, frame) + "/changes", texts.text("terms.changes", before.number())));
        });
        terms.version(version.code(), version.number() + 1)
                .ifPresent(after -> links.add(new Link(href(after, frame), texts.text("terms.after", after.number()))));
        return links;
    }

    private static TermsListPage.Entry entry(TermsVersion version, Frame frame) {
        var language = frame.texts().language().tag();
        return new TermsListPage.Entry(
                TermsLabels.name(version, language),
                TermsLabels.summary(version, language),
                href(version, frame),
                TermsLabels.access(version.access(), frame.texts()),
                TermsLabels.rules(version, frame.texts()));
    }

    private static String inForce(TermsVersion version, Texts texts) {
        var published = version.publishedAt();
        return published == null
                ? texts.text("terms.version", version.number())
                : texts.text("terms.version-of", version.number(), texts.date(published));
    }

    private @Nullable String newer(TermsVersion version, Frame frame) {
        return terms.current(version.code())
                .filter(current -> current.number() > version.number())
                .map(current -> href(current, frame))
                .orElse(null);
    }

    private static String href(TermsVersion version, Frame frame) {
        return frame.at(path(version));
    }

    private static String path(TermsVersion version) {
        return Links.path(version);
    }
}
