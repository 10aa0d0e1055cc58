package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.opphav.terms.Access;
import no.opphav.terms.Action;
import no.opphav.terms.LeftOperand;
import no.opphav.terms.Operator;
import no.opphav.terms.RuleKind;
import no.opphav.web.Option;
import no.opphav.web.Texts;

/** What the forms of usage terms offer to choose from. */
final class TermsChoices {
    private TermsChoices() {}

    static List<Option> accesses(Texts texts) {
        return Arrays.stream(Access.values())
                .map(access ->
                        new Option(access.name(), texts.text("access", access), texts.text("access-hint", access)))
                .toList();
    }

    static List<Option> kinds(Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", texts.text("terms-draft.no-rule")));
        for (var kind : RuleKind.values()) {
            options.add(Option.of(kind.name(), texts.text("rule.you") + " " + texts.text("rule", kind)));
        }
        return options;
    }

    static List<Option> actions(Texts texts) {
        return Arrays.stream(Action.values())
                .map(action -> Option.of(action.term(), texts.text("action", action)))
                .toList();
    }

    static List<Option> operands(Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", texts.text("terms-draft.no-constraint")));
        for (var operand : LeftOperand.values()) {
            options.add(Option.of(operand.term(), texts.text("operand", operand)));
        }
        return options;
    }

    static List<Option> operators(Texts texts) {
        return Arrays.stream(Operator.values())
                .map(operator -> Option.of(operator.term(), texts.text("operator", operator)))
                .toList();
    }
}
