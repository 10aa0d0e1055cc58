package no.opphav.api;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.search.Counts;
import no.opphav.search.Inside;
import no.opphav.search.Page;
import no.opphav.search.Query;
import no.opphav.search.Sort;
import org.jspecify.annotations.Nullable;

/** Reads what clients look for in the catalogue, and writes what is said of it besides the assets. */
@Singleton
class AssetQueries {
    private final Addresses addresses;

    AssetQueries(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What a client asks for, as it stands in the address. */
    record Asked(
            String q,
            @Nullable String kind,
            @Nullable String language,
            @Nullable String terms,
            @Nullable String theme,
            @Nullable String collection,
            @Nullable String year,
            @Nullable String sort,
            @Nullable String cursor,
            int limit) {}

    Query read(Asked asked) {
        var fields = new Fields();
        var kinds = fields.list("kind", asked.kind(), name -> Names.parse(AssetKind.class, name));
        var languages = fields.list("language", asked.language(), LanguageTag::parse);
        var terms = fields.list("terms", asked.terms(), Optional::of);
        var themes = fields.list("theme", asked.theme(), Optional::of);
        var collections = fields.list("collection", asked.collection(), Optional::of);
        var years = fields.list("year", asked.year(), AssetQueries::number);
        var sort = asked.sort() == null ? Optional.<Sort>empty() : fields.name("sort", asked.sort(), Sort.class);
        return fields.make(() -> new Query(
                asked.q(),
                kinds,
                languages,
                terms,
                themes,
                collections,
                years,
                sort.orElse(null),
                asked.cursor(),
                asked.limit()));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The same query from a cursor on. */
    URI next(Asked asked, String cursor) {
        var address = new StringBuilder("/assets?limit=" + asked.limit());
        add(address, "q", asked.q().isEmpty() ? null : asked.q());
        add(address, "kind", asked.kind());
        add(address, "language", asked.language());
        add(address, "terms", asked.terms());
        add(address, "theme", asked.theme());
        add(address, "collection", asked.collection());
        add(address, "year", asked.year());
        add(address, "sort", asked.sort());
        add(address, "cursor", cursor);
        return addresses.api(address.toString());
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(Addresses.encoded(value));
        }
    }

    List<InsideJson> inside(Page page) {
        return page.assets().stream()
                .flatMap(view ->
                        Optional.ofNullable(page.inside().get(view.asset().id()))
                                .map(found -> inside(view.asset().slug().value(), found))
                                .stream())
                .toList();
    }

    private static InsideJson inside(String slug, Inside inside) {
        return new InsideJson(
                slug,
                inside.fileId(),
                inside.language().value(),
                inside.page(),
                inside.start() == null ? null : inside.start().toMillis(),
                inside.said().stream().map(Inside.Piece::text).collect(joining()));
    }

    static CountsJson counts(Counts counts) {
        return new CountsJson(
                named(counts.kinds(), Names::of),
                named(counts.languages(), LanguageTag::value),
                counts.terms(),
                counts.themes(),
                counts.collections(),
                named(counts.years(), Object::toString));
    }

    private static <T> Map<String, Long> named(Map<T, Long> counts, Function<T, String> name) {
        return counts.entrySet().stream().collect(toMap(count -> name.apply(count.getKey()), Map.Entry::getValue));
    }
}
