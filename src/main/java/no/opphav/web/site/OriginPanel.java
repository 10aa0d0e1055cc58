package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param asset the address of its asset's page
 * @param facts what it is, in which language, which version
 * @param terms under which it stands now
 * @param then the version of the terms under which it was fetched; null where that is the same, or nothing is known of it
 * @param newest the version to use instead; null where there is none
 */
public record OriginPanel(
        Words title,
        String asset,
        Pill standing,
        List<String> facts,
        TermsLabel terms,
        AssetPage.@Nullable Link then,
        Words credit,
        String creditHtml,
        AssetPage.@Nullable Link newest) {
    public OriginPanel {
        facts = List.copyOf(facts);
    }
}
