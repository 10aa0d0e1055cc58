package no.opphav.web.site;

import no.opphav.web.Pill;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An asset among others.
 *
 * @param facts what kind it is, how long, in which languages
 * @param terms what may be done with it, in a few words
 * @param spot where inside of it what was looked for stands; null where its title or summary says it
 */
public record Card(
        String href,
        Words title,
        String facts,
        Pill terms,
        Picture picture,
        @Nullable Spot spot) {}
