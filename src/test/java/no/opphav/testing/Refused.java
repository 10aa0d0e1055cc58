package no.opphav.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects that a command is refused. */
public final class Refused {
    private Refused() {}

    /**
     * Expects a problem of this code.
     *
     * @param fields all that stand in the way, each as {@code field: reason}
     */
    public static void refused(ThrowingCallable command, ProblemCode code, String... fields) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.fields()).extracting(FieldProblem::toString).containsExactly(fields);
        });
    }
}
