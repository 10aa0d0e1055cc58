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
 * @param collections that editors have put together, where everything is shown
 * @param themes the same of what assets are about
 * @param meant what was found instead, because nothing has those words; null where they were
 * @param unfiltered the address without filters; null where there are none
 * @param orders in which it can be seen
 * @param hidden what the search form sends along
 * @param found how many were found in all
 * @param next the address of the next page of results
 */
public record CataloguePage(
        Frame frame,
        String query,
        List<Curated> collections,
        List<Curated> themes,
        @Nullable String meant,
        @Nullable String unfiltered,
        List<Chip> chips,
        List<Filter> filters,
        List<Order> orders,
        List<Hidden> hidden,
        List<Card> cards,
        long found,
        @Nullable String next)
        implements Page {
    /** A value of a form that nobody sees. */
    public record Hidden(String name, String value) {}

    public CataloguePage {
        collections = List.copyOf(collections);
        themes = List.copyOf(themes);
        chips = List.copyOf(chips);
        filters = List.copyOf(filters);
        orders = List.copyOf(orders);
        hidden = List.copyOf(hidden);
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
