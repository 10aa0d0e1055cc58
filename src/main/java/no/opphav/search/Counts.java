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

    static Counts of(List<CountRow> rows) {
        return new Counts(
                counts(rows, "kind", AssetKind::valueOf),
                counts(rows, "language", LanguageTag::new),
                counts(rows, "terms", Function.identity()),
                counts(rows, "theme", Function.identity()),
                counts(rows, "collection", Function.identity()),
                counts(rows, "year", Integer::valueOf),
                rows.stream()
                        .filter(row -> row.what().equals("total"))
                        .mapToLong(CountRow::assets)
                        .sum());
    }

    private static <T> Map<T, Long> counts(List<CountRow> rows, String what, Function<String, T> value) {
        return rows.stream()
                .filter(row -> row.what().equals(what))
                .collect(toMap(row -> value.apply(Objects.requireNonNull(row.value())), CountRow::assets));
    }
}
