package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Chip;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The front page: a search box, filters and what they find.
 *
 * @param query what was searched for; may be empty
 * @param kind the filter, as it stands in the address; may be empty
 * @param found how many were found in all
 * @param next the address of the next page of results
 */
public record CataloguePage(
        Frame frame,
        String query,
        String kind,
        List<Chip> chips,
        List<Card> cards,
        long found,
        @Nullable String next) implements Page {
    public CataloguePage {
        chips = List.copyOf(chips);
        cards = List.copyOf(cards);
    }

    public boolean isSearch() {
        return !query.isEmpty();
    }

    @Override
    public String template() {
        return "site/catalogue.jte";
    }
}
