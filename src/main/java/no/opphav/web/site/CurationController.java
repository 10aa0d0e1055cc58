package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.curation.Curation;
import no.opphav.curation.CurationKind;
import no.opphav.curation.CurationText;
import no.opphav.curation.Curations;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.search.Query;
import no.opphav.search.Search;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Themes and collections: all of them, and what is in each. */
@Controller("/" + InterfaceLanguage.IN_PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class CurationController {
    private final Curations curations;
    private final CurationCards cards;
    private final Catalogue catalogue;
    private final Search search;
    private final Frames frames;
    private final Pages pages;

    CurationController(
            Curations curations, CurationCards cards, Catalogue catalogue, Search search, Frames frames, Pages pages) {
        this.curations = curations;
        this.cards = cards;
        this.catalogue = catalogue;
        this.search = search;
        this.frames = frames;
        this.pages = pages;
    }

    @Get("/themes")
    HttpResponse<String> themes(@PathVariable InterfaceLanguage lang) {
        return pages.ok(list(lang, CurationKind.THEME));
    }

    @Get("/collections")
    HttpResponse<String> collections(@PathVariable InterfaceLanguage lang) {
        return pages.ok(list(lang, CurationKind.COLLECTION));
    }

    private CurationListPage list(InterfaceLanguage lang, CurationKind kind) {
        var frame = frames.of(lang, "/" + CurationCards.segment(kind)).within(Section.CATALOGUE);
        var texts = frame.texts();
        var headline = texts.text("curations", kind);
        var lead = texts.text("curations-lead", kind);
        var titled = frame.titled(headline).described(lead).linking(Links.ofPage(frame));
        return new CurationListPage(
                titled,
                headline,
                lead,
                texts.text("curations-nothing", kind),
                cards.cards(curations.published(kind), frame));
    }

    @Get("/themes/{code}")
    HttpResponse<String> theme(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @QueryValue(defaultValue = "") String in,
            @QueryValue @Nullable String cursor) {
        var theme = find(CurationKind.THEME, code);
        var found = search.find(Query.ofTheme(code, cursor));
        var next = found.next() == null
                ? null
                : UriBuilder.of("/" + lang.code() + CurationCards.path(theme))
                        .queryParam("cursor", found.next())
                        .build()
                        .toString();
        return pages.ok(page(lang, theme, in, found.assets(), next));
    }

    @Get("/collections/{code}")
    HttpResponse<String> collection(
            @PathVariable InterfaceLanguage lang, @PathVariable String code, @QueryValue(defaultValue = "") String in) {
        var collection = find(CurationKind.COLLECTION, code);
        var assets = catalogue.published(curations.offered(collection.id()));
        return pages.ok(page(lang, collection, in, assets, null));
    }

    private Curation find(CurationKind kind, String code) {
        return curations.published(kind, code).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private CurationPage page(
            InterfaceLanguage lang, Curation curation, String in, List<AssetView> assets, @Nullable String next) {
        var path = CurationCards.path(curation);
        var frame = frames.of(lang, path).within(Section.CATALOGUE);
        var texts = frame.texts();
        var text = LanguageTag.parse(in).flatMap(curation::written).orElseGet(() -> curation.in(lang.tag()));
        var written = curation.texts().stream().map(CurationText::language).collect(Collectors.toSet());
        var titled = frame.titled(text.name())
                .described(text.description().isEmpty() ? text.name() : text.description())
                .linking(Links.ofWritten(frame, text.language(), written, path));
        var made = new Cards(titled, Map.of());
        var kind = curation.kind();
        return new CurationPage(
                titled,
                new CurationPage.Kicker(texts.text("curation", kind), frame.at("/" + CurationCards.segment(kind))),
                CurationCards.name(text),
                CurationCards.description(text),
                texts.text("curation.count", curation.assets()),
                languages(written, text.language(), frame),
                UriBuilder.of(frame.at(""))
                        .queryParam(kind == CurationKind.THEME ? "theme" : "collection", curation.code())
                        .build()
                        .toString(),
                assets.stream().map(made::card).toList(),
                next);
    }

    /** Those that the pages speak first. */
    private static List<AssetPage.LanguageLink> languages(Set<LanguageTag> written, LanguageTag shown, Frame frame) {
        if (written.size() < 2) {
            return List.of();
        }
        return Links.languages(written)
                .map(tag -> new AssetPage.LanguageLink(
                        new Words(frame.texts().autonym(tag), tag),
                        frame.at(frame.path()) + "?in=" + tag,
                        tag.equals(shown)))
                .toList();
    }
}
