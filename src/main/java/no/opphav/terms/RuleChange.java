package no.opphav.terms;

import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Passage.Fate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it was in one version and is in the next.
 *
 * @param before null where it is new
 * @param after null where it is gone
 */
public record RuleChange(
        @Nullable TermsRule before, @Nullable TermsRule after, Fate fate) {
    /** The rules of a version beside those of the one before it: what is new and what has stayed in their order, then what is gone. */
    static List<RuleChange> between(List<TermsRule> before, List<TermsRule> after, LanguageTag language) {
        var unmatched = new ArrayList<>(before);
        List<TermsRule> predecessors = new ArrayList<>();
        for (var rule : after) {
            predecessors.add(take(unmatched, each -> isSame(each, rule, language)));
        }
        List<RuleChange> changes = new ArrayList<>();
        for (var position = 0; position < after.size(); position++) {
            var rule = after.get(position);
            var kept = predecessors.get(position);
            if (kept != null) {
                changes.add(new RuleChange(kept, rule, Fate.KEPT));
                continue;
            }
            var reworded = take(unmatched, each -> each.kind() == rule.kind() && each.action() == rule.action());
            changes.add(new RuleChange(reworded, rule, reworded == null ? Fate.ADDED : Fate.REWORDED));
        }
        unmatched.forEach(gone -> changes.add(new RuleChange(gone, null, Fate.REMOVED)));
        return changes;
    }

    private static boolean isSame(TermsRule one, TermsRule other, LanguageTag language) {
        return one.kind() == other.kind()
                && one.action() == other.action()
                && one.constraints().equals(other.constraints())
                && one.in(language).equals(other.in(language));
    }

    private static @Nullable TermsRule take(List<TermsRule> rules, java.util.function.Predicate<TermsRule> wanted) {
        var found = rules.stream().filter(wanted).findFirst();
        found.ifPresent(rules::remove);
        return found.orElse(null);
    }
}
