package no.opphav.web.site;

import java.util.List;
import no.opphav.catalogue.Limits;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param asset the address of its asset's page
 * @param facts what it is, in which language, which version
 * @param outdated that its rights have changed since they were written into it; null where they have not
 * @param terms the rules that go for it: of then where it was fetched under others than those of now; null where nothing is
 *     known of then and it is not offered any more
 * @param limits what else limits its use
 * @param over why not, since when, and whom to ask; null where it is offered
 * @param others where the terms of another time are to be read
 * @param newest the version to use instead; null where there is none
 */
public record OriginPanel(
        Words title,
        String asset,
        Pill standing,
        List<String> facts,
        @Nullable String outdated,
        @Nullable Ruled terms,
        Limits limits,
        @Nullable Over over,
        List<AssetPage.Link> others,
        Words credit,
        String creditHtml,
        AssetPage.@Nullable Link newest) {
    public OriginPanel {
        facts = List.copyOf(facts);
        others = List.copyOf(others);
    }

    /**
     * Terms with all their rules.
     *
     * @param heading when they went, or go, for it
     */
    public record Ruled(String heading, TermsLabel label) {}

    /**
     * That it is not offered any more.
     *
     * @param reason what ended it, as its editor has it; null where that is not said
     * @param since from when on
     * @param contact whom to ask
     */
    public record Over(@Nullable String reason, String since, String contact) {}
}
