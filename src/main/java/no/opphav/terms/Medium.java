package no.opphav.terms;

/** Where a credit line is going to stand. */
public enum Medium {
    PRINT,
    WEB,
    SLIDE,
    FILM,
    SOCIAL
}
