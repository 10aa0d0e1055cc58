package no.opphav.terms;

import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.Problem.FieldProblem;

/** What usage terms say that cannot all hold: rules against each other, against the licence, or against their access. */
final class Contradictions {
    private Contradictions() {}

    /**
     * All of them: {@code rules.0} with {@code contradicts-rule} where another rule forbids all that it permits, or with
     * {@code contradicts-licence}; {@code licence} with what the licence asks for; {@code access} where free use needs credit,
     * or the licence lets the material be used anywhere.
     */
    static List<FieldProblem> in(TermsContent content) {
        List<FieldProblem> problems = new ArrayList<>(amongRules(content.rules()));
        var licence = content.licenseUri();
        var known = licence == null ? null : OpenLicence.of(licence).orElse(null);
        if (known != null) {
            problems.addAll(with(known, content));
        }
        if (content.access() == Access.FREE
                && known == null
                && !content.rules().isEmpty()
                && !hasDuty(content.rules(), Action.ATTRIBUTE)) {
            problems.add(FieldProblem.of("access", "free-needs-credit"));
        }
        return problems;
    }

    private static List<FieldProblem> amongRules(List<TermsRule> rules) {
        List<FieldProblem> problems = new ArrayList<>();
        for (var position = 0; position < rules.size(); position++) {
            var rule = rules.get(position);
            if (rule.kind() == RuleKind.PERMISSION) {
                for (var other = 0; other < rules.size(); other++) {
                    if (forbids(rules.get(other), rule)) {
                        problems.add(FieldProblem.of("rules." + position, "contradicts-rule", other + 1));
                        break;
                    }
                }
            }
        }
        return problems;
    }

    /** Whether a rule forbids all that another permits. */
    private static boolean forbids(TermsRule rule, TermsRule permission) {
        return rule.kind() == RuleKind.PROHIBITION
                && permission.action().isWithin(rule.action())
                && (rule.constraints().isEmpty() || rule.constraints().equals(permission.constraints()));
    }

    private static List<FieldProblem> with(OpenLicence licence, TermsContent content) {
        List<FieldProblem> problems = new ArrayList<>();
        var rules = content.rules();
        if (content.access() == Access.CONTEXT_ONLY) {
            problems.add(FieldProblem.of("access", "licence-knows-no-context"));
        }
        if (licence.attribution() && !hasDuty(rules, Action.ATTRIBUTE)) {
            problems.add(FieldProblem.of("licence", "licence-needs-credit"));
        }
        if (licence.shareAlike() && !hasDuty(rules, Action.SHARE_ALIKE)) {
            problems.add(FieldProblem.of("licence", "licence-needs-share-alike"));
        }
        for (var position = 0; position < rules.size(); position++) {
            if (contradicts(licence, rules.get(position))) {
                problems.add(FieldProblem.of("rules." + position, "contradicts-licence"));
            }
        }
        return problems;
    }

    private static boolean contradicts(OpenLicence licence, TermsRule rule) {
        var action = rule.action();
        return switch (rule.kind()) {
            case PERMISSION ->
                (!licence.commercial() && (action == Action.COMMERCIALISE || action == Action.SELL))
                        || (!licence.derivatives() && isDerivative(action));
            case PROHIBITION -> licence.permits(action);
            case DUTY ->
                (action == Action.ATTRIBUTE && !licence.attribution())
                        || (action == Action.SHARE_ALIKE && !licence.shareAlike())
                        || action == Action.OBTAIN_CONSENT;
        };
    }

    /** Whether something new comes of it. */
    static boolean isDerivative(Action action) {
        return switch (action) {
            case DERIVE, MODIFY, TRANSLATE -> true;
            default -> false;
        };
    }

    private static boolean hasDuty(List<TermsRule> rules, Action action) {
        return rules.stream().anyMatch(rule -> rule.kind() == RuleKind.DUTY && rule.action() == action);
    }
}
