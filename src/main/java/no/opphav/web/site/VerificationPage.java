package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;

/**
 * The page by which a presenter shows to own the address.
 *
 * @param reference what people call the request
 * @param facts what was asked for
 * @param button what the one button says
 */
public record VerificationPage(
        Frame frame, String reference, String headline, String sentence, List<RequestPage.Fact> facts, String button)
        implements Page {
    public VerificationPage {
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "site/verify.jte";
    }
}
