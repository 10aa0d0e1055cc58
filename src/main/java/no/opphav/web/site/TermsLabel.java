package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Words;

/**
 * The usage terms as they stand beside a work: what one may, must and may not, and where the full text is.
 *
 * @param number the terms version
 */
public record TermsLabel(List<RuleLine> rules, Words name, int number, String href) {
    public TermsLabel {
        rules = List.copyOf(rules);
    }
}
