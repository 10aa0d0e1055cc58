package no.opphav.web.site;

import java.util.List;
import no.opphav.search.Inside;
import no.opphav.web.Words;

/**
 * Where inside of an asset it stands what was looked for.
 *
 * @param where such as “Page 4”, or “After 1:20”
 * @param href of the page, or of the moment in the film
 * @param said some words around it
 * @param language in which they are
 */
public record Spot(String where, String href, List<Inside.Piece> said, Words language) {
    public Spot {
        said = List.copyOf(said);
    }
}
