package no.opphav.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What a constraint looks at: left operands of the ODRL 2.2 vocabulary, each with what may stand to the right of it. */
public enum LeftOperand {
    PURPOSE("purpose"),
    EVENT("event"),
    /** When: a day or an instant. */
    DATE_TIME("dateTime"),
    /** Where: ODRL asks for a URI. */
    SPATIAL("spatial"),
    LANGUAGE("language"),
    MEDIA("media"),
    COUNT("count");

    private final String term;

    LeftOperand(String term) {
        this.term = term;
    }

    /** Its name in the vocabulary. */
    public String term() {
        return term;
    }

    public static Optional<LeftOperand> of(String term) {
        return Arrays.stream(values())
                .filter(operand -> operand.term.equals(term))
                .findFirst();
    }

    /** The operators that can stand beside it. */
    public List<Operator> operators() {
        return switch (this) {
            case DATE_TIME, COUNT -> Operator.MEASURES;
            case PURPOSE, EVENT, SPATIAL, LANGUAGE, MEDIA -> Operator.AMONG;
        };
    }

    /** Why something cannot stand to the right: the key of a field's reason; null where it can. */
    @Nullable String refuses(String right) {
        if (right.isBlank()) {
            return "required";
        }
        if (right.length() > TermsConstraint.LONGEST) {
            return "too-long-for-a-constraint";
        }
        return switch (this) {
            case DATE_TIME -> Moment.parse(right).isPresent() ? null : "not-a-moment";
            case SPATIAL -> LicenceUri.parse(right).isPresent() ? null : "not-a-uri";
            case LANGUAGE -> LanguageTag.parse(right).isPresent() ? null : "unknown-language";
            case COUNT -> right.matches("[1-9]\\d{0,8}") ? null : "not-a-count";
            case PURPOSE, EVENT, MEDIA -> null;
        };
    }
}
