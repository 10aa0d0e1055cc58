package no.opphav.search;

/**
 * What words ask for, as {@code tsquery}.
 *
 * @param query words that begin like them too
 * @param whole the words themselves, in whichever form
 */
record Asked(String query, String whole) {
    /** Any of the words. */
    String any() {
        return query.replace(" & ", " | ");
    }
}
