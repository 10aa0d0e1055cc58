package no.opphav.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.terms.Passage.Fate;
import org.junit.jupiter.api.Test;

class TermsComparisonTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;

    @Test
    void rules_are_new_gone_reworded_or_as_before() {
        var use = rule("use", "bruke det");
        var share = rule("distribute", "dele det");
        var before = version("Alt.", List.of(use, share, rule("print", "trykke det")));
        var after = version("Alt.", List.of(use, rule("translate", "oversette det"), rule("print", "trykke alt")));
        var comparison = TermsComparison.of(before, after, NB);
        assertThat(comparison.rules())
                .extracting(RuleChange::fate)
                .containsExactly(Fate.KEPT, Fate.ADDED, Fate.REWORDED, Fate.REMOVED);
        assertThat(comparison.rules().getLast().before()).isEqualTo(share);
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void a_rule_that_is_narrowed_is_another() {
        var limited = new TermsRule(
                RuleKind.PERMISSION,
                Action.USE,
                List.of(new TermsConstraint(LeftOperand.DATE_TIME, Operator.LT, "2027-01-01")),
                Map.of(NB, "bruke det"));
        var comparison = TermsComparison.of(
                version("Alt.", List.of(rule("use", "bruke det"))), version("Alt.", List.of(limited)), NB);
        assertThat(comparison.rules()).extracting(RuleChange::fate).containsExactly(Fate.REWORDED);
    }

    @Test
    void the_text_is_compared_paragraph_by_paragraph() {
        var comparison = TermsComparison.of(
                version("Én.\n\nTo.\n\nTre.", List.of()),
                version("Null.\n\nÉn.\n\nToo.\n\nTre.\n\nFire.", List.of()),
                NB);
        assertThat(comparison.fullText())
                .containsExactly(
                        new Passage(null, "Null."),
                        new Passage("Én.", "Én."),
                        new Passage("To.", "Too."),
                        new Passage("Tre.", "Tre."),
                        new Passage(null, "Fire."));
    }

    @Test
    void nothing_is_different_between_a_version_and_itself() {
        var version = version("Alt.", List.of(rule("use", "bruke det"), rule("use", "bruke det")));
        assertThat(TermsComparison.of(version, version, NB).isEmpty()).isTrue();
    }

    private static TermsRule rule(String action, String text) {
        return new TermsRule(RuleKind.PERMISSION, action, Map.of(NB, text));
    }

    private static TermsVersion version(String fullText, List<TermsRule> rules) {
        return new TermsVersion(
                new UUID(0, 1),
                new Slug("fri"),
                1,
                null,
                Access.FREE,
                Instant.EPOCH,
                rules,
                Map.of(NB, new TermsTranslation("Fri", "Bruk det.", fullText)));
    }
}
