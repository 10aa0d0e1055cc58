package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Words;

/**
 * A theme or collection among others.
 *
 * @param description may be empty
 * @param count how many there are in it, in words
 * @param pictures of the first in it, three at most; none of a theme
 */
public record Curated(String href, Words name, Words description, String count, List<Picture> pictures) {
    public Curated {
        pictures = List.copyOf(pictures);
    }
}
