package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A theme or a collection.
 *
 * @param kicker what it is, with the address of all of its kind
 * @param count how many are in it, in words
 * @param languages in which it is described; none where there is only one
 * @param search the address that finds within it
 * @param next the address of the next page; null on the last
 */
public record CurationPage(
        Frame frame,
        Kicker kicker,
        Words name,
        Words description,
        String count,
        List<AssetPage.LanguageLink> languages,
        String search,
        List<Card> cards,
        @Nullable String next)
        implements Page {
    public CurationPage {
        languages = List.copyOf(languages);
        cards = List.copyOf(cards);
    }

    @Override
    public String template() {
        return "site/curation.jte";
    }

    /** What stands above the name. */
    public record Kicker(String label, String href) {}
}
