package no.opphav.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a constraint compares: operators of the ODRL 2.2 vocabulary. */
public enum Operator {
    EQ("eq"),
    NEQ("neq"),
    LT("lt"),
    LTEQ("lteq"),
    GT("gt"),
    GTEQ("gteq"),
    IS_A("isA"),
    IS_ANY_OF("isAnyOf"),
    IS_NONE_OF("isNoneOf"),
    IS_PART_OF("isPartOf");

    static final List<Operator> AMONG = List.of(EQ, NEQ, IS_A, IS_ANY_OF, IS_NONE_OF, IS_PART_OF);
    static final List<Operator> MEASURES = List.of(EQ, LT, LTEQ, GT, GTEQ);

    private final String term;

    Operator(String term) {
        this.term = term;
    }

    /** Its name in the vocabulary. */
    public String term() {
        return term;
    }

    public static Optional<Operator> of(String term) {
        return Arrays.stream(values())
                .filter(operator -> operator.term.equals(term))
                .findFirst();
    }

    /** Whether what it compares with is where something begins. */
    boolean begins() {
        return this == GT || this == GTEQ;
    }

    /** Whether what it compares with is where something ends. */
    boolean ends() {
        return this == LT || this == LTEQ;
    }
}
