package no.opphav.web;

/** Where in the site a page belongs, as the header's navigation marks it. */
public enum Section {
    CATALOGUE,
    REQUEST,
    TERMS,
    CHECK,
    OTHER
}
