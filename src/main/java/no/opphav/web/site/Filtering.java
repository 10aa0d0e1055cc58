package no.opphav.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.search.Counts;
import no.opphav.search.Sort;
import no.opphav.web.Chip;
import no.opphav.web.Frame;
import no.opphav.web.Texts;

/** Writes the ways to keep some of what was found, and to have it in another order. */
final class Filtering {
    private final Wanted wanted;
    private final Counts counts;
    private final Frame frame;
    private final Texts texts;

    Filtering(Wanted wanted, Counts counts, Frame frame) {
        this.wanted = wanted;
        this.counts = counts;
        this.frame = frame;
        this.texts = frame.texts();
    }

    /** The kinds, of which one at a time is chosen. */
    List<Chip> kinds() {
        List<Chip> chips = new ArrayList<>();
        var all = counts.kinds().values().stream().mapToLong(Long::longValue).sum();
        chips.add(new Chip(
                texts.text("catalogue.all"),
                all,
                href(wanted.ofKinds(Set.of())),
                wanted.kinds().isEmpty()));
        for (var kind : AssetKind.values()) {
            var count = counts.kinds().getOrDefault(kind, 0L);
            var current = wanted.kinds().contains(kind);
            if (count > 0 || current) {
                chips.add(new Chip(texts.text("kinds", kind), count, href(wanted.ofKinds(Set.of(kind))), current));
            }
        }
        return chips;
    }

    /**
     * The other filters that have more than one value, or a chosen one.
     *
     * @param terms the names of terms by their codes
     * @param themes the names of themes by their codes
     * @param collections the names of collections by their codes
     */
    List<Filter> filters(Map<String, String> terms, Map<String, String> themes, Map<String, String> collections) {
        return List.of(
                        filter("language", counts.languages(), wanted.languages(), this::language, wanted::turning),
                        filter(
                                "terms",
                                counts.terms(),
                                wanted.terms(),
                                code -> name(code, terms),
                                wanted::turningTerms),
                        filter(
                                "theme",
                                counts.themes(),
                                wanted.themes(),
                                code -> name(code, themes),
                                wanted::turningTheme),
                        filter(
                                "collection",
                                counts.collections(),
                                wanted.collections(),
                                code -> name(code, collections),
                                wanted::turningCollection),
                        filter("year", counts.years(), wanted.years(), Object::toString, wanted::turning))
                .stream()
                .filter(filter -> filter.values().size() > 1 || filter.isUsed())
                .toList();
    }

    private String language(LanguageTag tag) {
        return tag.equals(LanguageTag.NONE) ? texts.text("catalogue.no-language") : texts.languageName(tag);
    }

    private static String name(String code, Map<String, String> names) {
        return names.getOrDefault(code, code);
    }

    private <T> Filter filter(
            String key, Map<T, Long> found, Set<T> chosen, Function<T, String> label, Function<T, Wanted> turned) {
        List<T> values = new ArrayList<>(found.keySet());
        chosen.stream().filter(value -> !found.containsKey(value)).forEach(values::add);
        var order = key.equals("year")
                ? Comparator.comparing(Object::toString).reversed()
                : Comparator.<Object, Long>comparing(value -> -found.getOrDefault(value, 0L));
        values.sort(order.thenComparing(Object::toString));
        return new Filter(
                texts.text("catalogue.filter." + key),
                values.stream()
                        .map(value -> new Chip(
                                label.apply(value),
                                found.getOrDefault(value, 0L),
                                href(turned.apply(value)),
                                chosen.contains(value)))
                        .toList());
    }

    /** The orders to choose from. */
    List<Order> orders() {
        var usual = wanted.text().isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
        var current = wanted.sort() == null ? usual : wanted.sort();
        List<Order> orders = new ArrayList<>();
        for (var sort : Sort.values()) {
            if (sort != Sort.RELEVANCE || !wanted.text().isEmpty()) {
                orders.add(new Order(texts.text("catalogue.sort", sort), href(wanted.in(sort)), sort == current));
            }
        }
        return orders;
    }

    private String href(Wanted other) {
        return other.href(frame.at(""), null);
    }
}
