package no.opphav.terms;

import java.util.Map;
import no.opphav.kernel.LanguageTag;

/**
 * One thing that one may, must or may not do.
 *
 * @param action of the ODRL 2.2 vocabulary, such as {@code distribute}, or the service's own where ODRL has none
 * @param text how the rule reads, in each language of its terms
 */
public record TermsRule(RuleKind kind, String action, Map<LanguageTag, String> text) {
    public TermsRule {
        if (!action.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException("Not an action: " + action);
        }
        text = Map.copyOf(text);
    }

    /** How the rule reads in a language, or in the nearest that it is written in. */
    public String in(LanguageTag language) {
        return Translations.nearest(text, language);
    }
}
