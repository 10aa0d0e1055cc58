package no.opphav.web.site;

/** An order in which what was found can be seen. */
public record Order(String label, String href, boolean current) {}
