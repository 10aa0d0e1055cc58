package no.opphav.search;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/** What a query keeps of what it finds, each filter as the database is asked: values with commas between them. */
record Filters(String kinds, String languages, String terms, String themes, String collections, String years) {
    static Filters of(Query query) {
        return new Filters(
                list(query.kinds()),
                list(query.languages()),
                list(query.terms()),
                list(query.themes()),
                list(query.collections()),
                list(query.years()));
    }

    private static String list(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(joining(","));
    }
}
