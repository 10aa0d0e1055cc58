package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import no.opphav.terms.TermsConstraint;
import org.jspecify.annotations.Nullable;

/** What narrows a rule, in the words of ODRL 2.2. */
@Serdeable
record ConstraintJson(
        @Nullable String leftOperand,
        @Nullable String operator,
        @Nullable String rightOperand) {
    static ConstraintJson of(TermsConstraint constraint) {
        return new ConstraintJson(
                constraint.left().term(), constraint.operator().term(), constraint.right());
    }
}
