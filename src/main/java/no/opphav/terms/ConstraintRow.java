package no.opphav.terms;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("terms_constraint")
record ConstraintRow(
        UUID termsVersionId, int position, int sequence, String leftOperand, String operator, String rightOperand) {
    TermsConstraint constraint() {
        return new TermsConstraint(
                LeftOperand.of(leftOperand).orElseThrow(), Operator.of(operator).orElseThrow(), rightOperand);
    }
}
