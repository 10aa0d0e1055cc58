package no.opphav.web.site;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.opphav.curation.CurationKind;
import no.opphav.curation.Curations;
import no.opphav.search.Search;
import no.opphav.terms.Terms;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import org.jspecify.annotations.Nullable;

/** The front page. */
@Controller("/" + InterfaceLanguage.IN_PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class CatalogueController {
    private static final int MOST_COLLECTIONS = 4;
    private static final int MOST_THEMES = 12;

    private final Search search;
    private final Terms terms;
    private final Curations curations;
    private final CurationCards curated;
    private final Frames frames;
    private final SiteHeads heads;
    private final Pages pages;

    CatalogueController(
            Search search,
            Terms terms,
            Curations curations,
            CurationCards curated,
            Frames frames,
            SiteHeads heads,
            Pages pages) {
        this.search = search;
        this.terms = terms;
        this.curations = curations;
        this.curated = curated;
        this.frames = frames;
        this.heads = heads;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> catalogue(
            @PathVariable InterfaceLanguage lang, @QueryValue @Nullable String cursor, HttpRequest<?> request) {
        var wanted = Wanted.of(request.getParameters());
        var found = search.find(wanted.query(cursor));
        var frame = frame(lang);
        var isFront = cursor == null && wanted.isEverything();
        var filtering = new Filtering(wanted, found.counts(), frame);
        var cards = new Cards(frame, found.inside());
        return pages.open(new CataloguePage(
                frame.standing(wanted.href("", null)),
                wanted.text(),
                isFront ? curated(CurationKind.COLLECTION, frame) : List.of(),
                isFront ? curated(CurationKind.THEME, frame) : List.of(),
                found.meant(),
                wanted.isFiltered() ? wanted.unfiltered().href(frame.at(""), null) : null,
                filtering.kinds(),
                filtering.filters(
                        names(lang),
                        curated.names(CurationKind.THEME, lang),
                        curated.names(CurationKind.COLLECTION, lang)),
                filtering.orders(),
                hidden(wanted),
                found.assets().stream().map(cards::card).toList(),
                found.total(),
                found.next() == null ? null : wanted.href(frame.at(""), found.next())));
    }

    /** The first of those that are published. */
    private List<Curated> curated(CurationKind kind, Frame frame) {
        var most = kind == CurationKind.COLLECTION ? MOST_COLLECTIONS : MOST_THEMES;
        return curated.cards(curations.published(kind).stream().limit(most).toList(), frame);
    }

    private Map<String, String> names(InterfaceLanguage language) {
        return terms.published().stream()
                .collect(toMap(
                        version -> version.code().value(),
                        version -> version.in(language.tag()).name()));
    }

    /** What a search for other words keeps, as the form sends it along. */
    private static List<CataloguePage.Hidden> hidden(Wanted wanted) {
        List<CataloguePage.Hidden> hidden = new ArrayList<>();
        wanted.kinds().forEach(kind -> hidden.add(new CataloguePage.Hidden("kind", Wanted.named(kind))));
        wanted.languages().forEach(tag -> hidden.add(new CataloguePage.Hidden("language", tag.value())));
        wanted.terms().forEach(code -> hidden.add(new CataloguePage.Hidden("terms", code)));
        wanted.themes().forEach(code -> hidden.add(new CataloguePage.Hidden("theme", code)));
        wanted.collections().forEach(code -> hidden.add(new CataloguePage.Hidden("collection", code)));
        wanted.years().forEach(year -> hidden.add(new CataloguePage.Hidden("year", year.toString())));
        if (wanted.sort() != null) {
            hidden.add(new CataloguePage.Hidden("sort", Wanted.named(wanted.sort())));
        }
        return hidden;
    }

    private Frame frame(InterfaceLanguage language) {
        var frame = frames.of(language, "").within(Section.CATALOGUE);
        var texts = frame.texts();
        return heads.on(frame.titled(texts.text("catalogue.title"))
                .described(texts.text("catalogue.lead", frame.site().owner())));
    }
}
