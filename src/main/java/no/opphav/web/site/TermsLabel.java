package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The usage terms as they stand beside a work: what one may, must and may not, and where the full text is.
 *
 * @param number the terms version
 * @param elsewhere that they are written in other languages than the page; null where they are not
 */
public record TermsLabel(
        List<RuleLine> rules,
        Words name,
        int number,
        String href,
        @Nullable String elsewhere) {
    public TermsLabel {
        rules = List.copyOf(rules);
    }
}
