package no.opphav.terms;

import java.util.List;
import java.util.Map;
import no.opphav.kernel.LanguageTag;

/**
 * One thing that one may, must or may not do.
 *
 * @param constraints all of which narrow it
 * @param text how the rule reads, in each language of its terms
 */
public record TermsRule(
        RuleKind kind, Action action, List<TermsConstraint> constraints, Map<LanguageTag, String> text) {
    public TermsRule {
        constraints = List.copyOf(constraints);
        text = Map.copyOf(text);
    }

    /**
     * A rule that nothing narrows.
     *
     * @param action its name in its vocabulary, such as {@code distribute}
     */
    public TermsRule(RuleKind kind, String action, Map<LanguageTag, String> text) {
        this(
                kind,
                Action.of(action).orElseThrow(() -> new IllegalArgumentException("Not an action: " + action)),
                List.of(),
                text);
    }

    /** How the rule reads in a language, or in the nearest that it is written in. */
    public String in(LanguageTag language) {
        return Translations.nearest(text, language);
    }
}
