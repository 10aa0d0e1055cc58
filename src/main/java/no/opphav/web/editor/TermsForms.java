package no.opphav.web.editor;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.terms.Access;
import no.opphav.terms.Action;
import no.opphav.terms.LeftOperand;
import no.opphav.terms.LicenceUri;
import no.opphav.terms.Operator;
import no.opphav.terms.RuleKind;
import no.opphav.terms.TermsConstraint;
import no.opphav.terms.TermsContent;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import no.opphav.web.FormState;
import org.jspecify.annotations.Nullable;

/**
 * Usage terms as the fields of their forms. A field of the first rule is {@code rules-0-kind}, and the first that narrows it
 * {@code rules-0-constraints-0}.
 */
final class TermsForms {
    /** How many constraints of a rule a form has fields for, at the least. */
    static final int CONSTRAINTS = 2;

    private TermsForms() {}

    /** What holds in all languages. */
    static FormState rules(TermsContent content) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("access", content.access().name());
        var licence = content.licenseUri();
        values.put("licence", licence == null ? "" : LicenceUri.written(licence));
        for (var row = 0; row < content.rules().size(); row++) {
            var rule = content.rules().get(row);
            values.put(field(row, "kind"), rule.kind().name());
            values.put(field(row, "action"), rule.action().term());
            for (var each = 0; each < rule.constraints().size(); each++) {
                var constraint = rule.constraints().get(each);
                values.put(constraint(row, each) + "-left", constraint.left().term());
                values.put(
                        constraint(row, each) + "-operator",
                        constraint.operator().term());
                values.put(constraint(row, each), constraint.right());
            }
        }
        return FormState.of(values);
    }

    /** How many fields for constraints the rules of a form need. */
    static int constraints(TermsContent content) {
        return content.rules().stream()
                .mapToInt(rule -> rule.constraints().size())
                .reduce(CONSTRAINTS, Math::max);
    }

    /** The texts in one language. */
    static FormState texts(TermsContent content, LanguageTag language) {
        var translation = content.translations().getOrDefault(language, new TermsTranslation("", "", ""));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", translation.name());
        values.put("summary", translation.summary());
        values.put("fullText", translation.fullText());
        for (var row = 0; row < content.rules().size(); row++) {
            values.put("rules-" + row, content.rules().get(row).text().getOrDefault(language, ""));
        }
        return FormState.of(values);
    }

    /** The content with the texts that were sent. */
    static TermsContent withTexts(TermsContent content, LanguageTag language, FormState form) {
        List<String> rules = new ArrayList<>();
        for (var row = 0; row < content.rules().size(); row++) {
            rules.add(form.value("rules-" + row).strip());
        }
        var translation = new TermsTranslation(
                form.value("name").strip(), form.value("summary").strip(), lines(form.value("fullText")));
        return content.written(language, translation, rules);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /**
     * The content with what was sent for all languages. A row that is to be removed, or that says no kind, is none.
     *
     * @throws Problem {@code INVALID_FIELDS}, at the form's fields
     */
    static TermsContent withRules(TermsContent content, FormState form) {
        var reading = new FormReading(form);
        var access = reading.choice("access", Access.values());
        var licence = licence(reading, form);
        List<TermsRule> rules = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (var row = 0; row <= TermsContent.MOST_RULES; row++) {
            if (!form.value(field(row, "kind")).isEmpty()
                    && form.value(field(row, "remove")).isEmpty()) {
                rules.add(rule(reading, form, row, content));
                rows.add(row);
            }
        }
        try {
            return reading.all(() -> content.with(licence, access, rules));
        } catch (Problem problem) {
            throw Problem.fields(
                    problem.fields().stream().map(field -> inForm(field, rows)).toList());
        }
    }

    private static @Nullable URI licence(FormReading reading, FormState form) {
        return form.value("licence").isBlank()
                ? null
                : reading.read("licence", "not-a-licence", LicenceUri::of, URI.create("https://unread.example"));
    }

    private static TermsRule rule(FormReading reading, FormState form, int row, TermsContent content) {
        var kind = reading.choice(field(row, "kind"), RuleKind.values());
        var action = reading.read(field(row, "action"), "unknown-action", Action::of, Action.USE);
        List<TermsConstraint> constraints = new ArrayList<>();
        for (var each = 0; !form.value(constraint(row, each) + "-operator").isEmpty(); each++) {
            if (!form.value(constraint(row, each) + "-left").isEmpty()) {
                constraints.add(constraint(reading, form, constraint(row, each)));
            }
        }
        Map<LanguageTag, String> text =
                row < content.rules().size() ? content.rules().get(row).text() : new HashMap<>();
        return new TermsRule(kind, action, constraints, text);
    }

    private static TermsConstraint constraint(FormReading reading, FormState form, String field) {
        var left = reading.read(field + "-left", "unknown-operand", LeftOperand::of, LeftOperand.PURPOSE);
        var operator = reading.read(field + "-operator", "unknown-operator", Operator::of, Operator.EQ);
        return new TermsConstraint(left, operator, form.value(field).strip());
    }

    /** What is wrong with a rule, at the row that it came from. */
    private static FieldProblem inForm(FieldProblem problem, List<Integer> rows) {
        var parts = problem.field().split("\\.");
        if (parts.length > 1 && parts[0].equals("rules")) {
            parts[1] = rows.get(Integer.parseInt(parts[1])).toString();
        }
        return new FieldProblem(String.join("-", parts), problem.reason(), problem.arguments());
    }

    static String field(int row, String name) {
        return "rules-" + row + "-" + name;
    }

    private static String constraint(int row, int each) {
        return field(row, "constraints-" + each);
    }
}
