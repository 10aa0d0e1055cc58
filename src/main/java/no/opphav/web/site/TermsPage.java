package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One version of usage terms, in full.
 *
 * @param version its number and when it was published, in words
 * @param newer the address of the version in force, where this one no longer is
 * @param licence the address of the licence that the terms follow
 */
public record TermsPage(
        Frame frame,
        Words name,
        Words summary,
        Words fullText,
        String version,
        List<RuleLine> rules,
        @Nullable String newer,
        @Nullable String licence)
        implements Page {
    public TermsPage {
        rules = List.copyOf(rules);
    }

    @Override
    public String template() {
        return "site/terms.jte";
    }
}
