package no.opphav.terms;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A numbered version of usage terms. Once published it never changes.
 *
 * @param code of the usage terms, the same in all their versions
 * @param number counts from one
 * @param licenseUri of a licence that the terms are, such as one of Creative Commons
 * @param publishedAt null while it is a draft
 * @param rules in the order in which they are shown
 * @param translations at least one
 */
public record TermsVersion(
        UUID id,
        Slug code,
        int number,
        @Nullable URI licenseUri,
        Access access,
        @Nullable Instant publishedAt,
        List<TermsRule> rules,
        Map<LanguageTag, TermsTranslation> translations) {
    public TermsVersion {
        rules = List.copyOf(rules);
        translations = Map.copyOf(translations);
        if (translations.isEmpty()) {
            throw new IllegalArgumentException("Terms are written in at least one language");
        }
    }

    /** The terms in a language, else in Bokmål, else in English, else in the first of their languages. */
    public TermsTranslation in(LanguageTag language) {
        return Translations.nearest(translations, language);
    }

    /** Whether they forbid, without any exception, that what stands under them is put to a use. */
    public boolean forbids(Use use) {
        var actions = switch (use) {
            case AS_IS -> List.of(Action.USE);
            case ADAPTED -> List.of(Action.DERIVE, Action.MODIFY);
            case TRANSLATED -> List.of(Action.TRANSLATE);
        };
        return rules(RuleKind.PROHIBITION).stream()
                .filter(rule -> rule.constraints().isEmpty())
                .anyMatch(rule -> actions.stream().anyMatch(action -> action.isWithin(rule.action())));
    }

    /** The rules of one kind, in their order. */
    public List<TermsRule> rules(RuleKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).toList();
    }
}
