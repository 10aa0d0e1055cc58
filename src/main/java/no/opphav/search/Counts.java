package no.opphav.search;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;

/**
 * How many assets were found of each value of a filter, whatever was asked for of that filter, and in all.
 *
 * @param terms by the codes of the terms
 * @param themes by the codes of the themes
 * @param collections by the codes of the collections
 */
public record Counts(
        Map<AssetKind, Long> kinds,
        Map<LanguageTag, Long> languages,
        Map<String, Long> terms,
        Map<String, Long> themes,
        Map<String, Long> collections,
        Map<Integer, Long> years,
        long total) {
    public Counts {
        kinds = Map.copyOf(kinds);
        languages = Map.copyOf(languages);
        terms = Map.copyOf(terms);
        themes = Map.copyOf(themes);
        collections = Map.copyOf(collections);
        years = Map.copyOf(years);
    }

    static Counts of(List<Hit> hits) {
        return new Counts(
                counts(hits, "kind", AssetKind::valueOf),
                counts(hits, "language", LanguageTag::new),
                counts(hits, "terms", Function.identity()),
                counts(hits, "theme", Function.identity()),
                counts(hits, "collection", Function.identity()),
                counts(hits, "year", Integer::valueOf),
                hits.stream()
                        .filter(hit -> hit.what().equals("total"))
                        .mapToLong(Hit::assets)
                        .sum());
    }

    private static <T> Map<T, Long> counts(List<Hit> hits, String what, Function<String, T> value) {
        return hits.stream()
                .filter(hit -> hit.what().equals(what))
                .collect(toMap(hit -> value.apply(Objects.requireNonNull(hit.value())), Hit::assets));
    }
}
