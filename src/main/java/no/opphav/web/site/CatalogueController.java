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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.opphav.catalogue.AssetKind;
import no.opphav.search.Query;
import no.opphav.search.Search;
import no.opphav.web.Chip;
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
    private static final int LONGEST_QUERY = 200;

    private final Search search;
    private final Frames frames;
    private final SiteHeads heads;
    private final Pages pages;

    CatalogueController(Search search, Frames frames, SiteHeads heads, Pages pages) {
        this.search = search;
        this.frames = frames;
        this.heads = heads;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> catalogue(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue @Nullable String cursor) {
        var text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
        var wanted = kind(kind);
        var found =
                search.find(new Query(text, wanted.map(Set::of).orElse(Set.of()), null, cursor, Query.DEFAULT_LIMIT));
        var frame = frame(lang);
        var cards = new Cards(frame);
        return pages.ok(new CataloguePage(
                frame,
                text,
                wanted.map(CatalogueController::inAddress).orElse(""),
                chips(frame, text, wanted, found.counts()),
                found.assets().stream().map(cards::card).toList(),
                found.total(),
                found.next() == null ? null : href(frame, text, wanted, found.next())));
    }

    private Frame frame(InterfaceLanguage language) {
        var frame = frames.of(language, "").within(Section.CATALOGUE);
        var texts = frame.texts();
        return heads.on(frame.titled(texts.text("catalogue.title"))
                .described(texts.text("catalogue.lead", frame.site().owner())));
    }

    private static List<Chip> chips(Frame frame, String text, Optional<AssetKind> wanted, Map<AssetKind, Long> counts) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(
                frame.texts().text("catalogue.all"),
                sum(counts),
                href(frame, text, Optional.empty(), null),
                wanted.isEmpty()));
        for (var kind : AssetKind.values()) {
            var count = counts.getOrDefault(kind, 0L);
            var current = wanted.filter(kind::equals).isPresent();
            if (count > 0 || current) {
                chips.add(new Chip(
                        frame.texts().text("kinds", kind), count, href(frame, text, Optional.of(kind), null), current));
            }
        }
        return chips;
    }

    private static String href(Frame frame, String text, Optional<AssetKind> kind, @Nullable String cursor) {
        var address = UriBuilder.of(frame.at(""));
        if (!text.isEmpty()) {
            address.queryParam("q", text);
        }
        kind.ifPresent(only -> address.queryParam("kind", inAddress(only)));
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.build().toString();
    }

    static Optional<AssetKind> kind(String inAddress) {
        return Arrays.stream(AssetKind.values())
                .filter(kind -> inAddress(kind).equals(inAddress))
                .findFirst();
    }

    static String inAddress(AssetKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static long sum(Map<AssetKind, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
