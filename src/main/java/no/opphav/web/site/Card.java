package no.opphav.web.site;

import no.opphav.web.Pill;
import no.opphav.web.Words;

/**
 * An asset among others.
 *
 * @param facts what kind it is, how long, in which languages
 * @param terms what may be done with it, in a few words
 */
public record Card(String href, Words title, String facts, Pill terms, Picture picture) {}
