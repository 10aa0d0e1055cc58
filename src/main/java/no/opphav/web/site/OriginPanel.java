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
 * @param terms under which it stands now; null where it is not offered any more
 * @param over why not, since when, and whom to ask; null where it is offered
 * @param then the version of the terms under which it was fetched, or was offered last; null where that is the one of now
 * @param newest the version to use instead; null where there is none
 */
public record OriginPanel(
        Words title,
        String asset,
        Pill standing,
        List<String> facts,
        @Nullable TermsLabel terms,
        @Nullable Over over,
        AssetPage.@Nullable Link then,
        Words credit,
        String creditHtml,
        AssetPage.@Nullable Link newest) {
    public OriginPanel {
        facts = List.copyOf(facts);
    }

    /**
     * That it is not offered any more.
     *
     * @param reason what ended it, as its editor has it; null where that is not said
     * @param since from when on
     * @param contact whom to ask
     */
    public record Over(@Nullable String reason, String since, String contact) {}
}
