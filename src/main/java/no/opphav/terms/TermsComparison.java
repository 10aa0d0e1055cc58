package no.opphav.terms;

import java.util.List;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Passage.Fate;

/** A version of usage terms beside an earlier one, as both read in one language. */
public record TermsComparison(
        TermsVersion before,
        TermsVersion after,
        List<Passage> name,
        List<Passage> summary,
        List<RuleChange> rules,
        List<Passage> fullText) {
    public TermsComparison {
        name = List.copyOf(name);
        summary = List.copyOf(summary);
        rules = List.copyOf(rules);
        fullText = List.copyOf(fullText);
    }

    public static TermsComparison of(TermsVersion before, TermsVersion after, LanguageTag language) {
        var was = before.in(language);
        var is = after.in(language);
        return new TermsComparison(
                before,
                after,
                Passage.between(was.name(), is.name()),
                Passage.between(was.summary(), is.summary()),
                RuleChange.between(before.rules(), after.rules(), language),
                Passage.between(was.fullText(), is.fullText()));
    }

    /** Whether there is another licence, or another way for the public to come by the files. */
    public boolean hasOtherFrame() {
        return before.access() != after.access() || !java.util.Objects.equals(before.licenseUri(), after.licenseUri());
    }

    /** Whether nothing is different in this language. */
    public boolean isEmpty() {
        return !hasOtherFrame()
                && List.of(name, summary, fullText).stream()
                        .flatMap(List::stream)
                        .allMatch(passage -> passage.fate() == Fate.KEPT)
                && rules.stream().allMatch(rule -> rule.fate() == Fate.KEPT);
    }
}
