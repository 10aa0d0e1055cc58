package no.opphav.web.site;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.search.Query;
import no.opphav.search.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for, as it stands in the address of the front page. What makes no sense in an address is left out.
 *
 * @param sort null for the usual order
 */
record Wanted(
        String text,
        Set<AssetKind> kinds,
        Set<LanguageTag> languages,
        Set<String> terms,
        Set<String> themes,
        Set<String> collections,
        Set<Integer> years,
        @Nullable Sort sort) {
    static final int LONGEST_TEXT = 200;

    private static final int MOST_VALUES = 50;

    static Wanted of(HttpParameters parameters) {
        var text = parameters.get("q", String.class, "").strip();
        return new Wanted(
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                values(parameters, "kind", name -> named(AssetKind.values(), name)),
                values(parameters, "language", LanguageTag::parse),
                values(parameters, "terms", Optional::of),
                values(parameters, "theme", Optional::of),
                values(parameters, "collection", Optional::of),
                values(parameters, "year", Wanted::year),
                named(Sort.values(), parameters.get("sort", String.class, "")).orElse(null));
    }

    private static <T> Set<T> values(HttpParameters parameters, String name, Function<String, Optional<T>> parse) {
        return parameters.getAll(name).stream()
                .limit(MOST_VALUES)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_TEXT)
                .flatMap(value -> parse.apply(value).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> named(each).equals(name)).findFirst();
    }

    /** As it stands in an address. */
    static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    Query query(@Nullable String cursor) {
        return new Query(text, kinds, languages, terms, themes, collections, years, sort, cursor, Query.DEFAULT_LIMIT);
    }

    /** Whether anything but words and kinds is asked for. */
    boolean isFiltered() {
        return !languages.isEmpty()
                || !terms.isEmpty()
                || !themes.isEmpty()
                || !collections.isEmpty()
                || !years.isEmpty();
    }

    /** Whether nothing but everything is asked for. */
    boolean isEverything() {
        return text.isEmpty() && kinds.isEmpty() && !isFiltered();
    }

    Wanted ofKinds(Set<AssetKind> others) {
        return new Wanted(text, others, languages, terms, themes, collections, years, sort);
    }

    Wanted in(Sort other) {
        return new Wanted(text, kinds, languages, terms, themes, collections, years, other);
    }

    Wanted unfiltered() {
        return new Wanted(text, kinds, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), sort);
    }

    Wanted turning(LanguageTag language) {
        return new Wanted(text, kinds, turned(languages, language), terms, themes, collections, years, sort);
    }

    Wanted turningTerms(String code) {
        return new Wanted(text, kinds, languages, turned(terms, code), themes, collections, years, sort);
    }

    Wanted turningTheme(String code) {
        return new Wanted(text, kinds, languages, terms, turned(themes, code), collections, years, sort);
    }

    Wanted turningCollection(String code) {
        return new Wanted(text, kinds, languages, terms, themes, turned(collections, code), years, sort);
    }

    Wanted turning(Integer year) {
        return new Wanted(text, kinds, languages, terms, themes, collections, turned(years, year), sort);
    }

    /** Without a value that is there, with it if it is not. */
    private static <T> Set<T> turned(Set<T> values, T value) {
        var turned = new LinkedHashSet<>(values);
        if (!turned.remove(value)) {
            turned.add(value);
        }
        return turned;
    }

    /** The address of what is looked for. */
    String href(String page, @Nullable String cursor) {
        var address = UriBuilder.of(page);
        if (!text.isEmpty()) {
            address.queryParam("q", text);
        }
        kinds.forEach(kind -> address.queryParam("kind", named(kind)));
        languages.forEach(language -> address.queryParam("language", language.value()));
        terms.forEach(code -> address.queryParam("terms", code));
        themes.forEach(code -> address.queryParam("theme", code));
        collections.forEach(code -> address.queryParam("collection", code));
        years.forEach(year -> address.queryParam("year", year));
        if (sort != null) {
            address.queryParam("sort", named(sort));
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.build().toString();
    }
}
