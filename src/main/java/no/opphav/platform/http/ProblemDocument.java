package no.opphav.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.IntStream;
import no.opphav.kernel.Problem;

/**
 * A refusal as a document (RFC 9457).
 *
 * @param type {@code urn:opphav:problem:<code>}
 * @param code stable: what a program acts on
 * @param fields what is wrong with each field of the request that stands in the way
 */
@Serdeable.Serializable
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> fields) {
    static ProblemDocument of(Problem problem, int status, ProblemText text) {
        var code = problem.code().code();
        var fields = IntStream.range(0, problem.fields().size())
                .mapToObj(i -> Field.of(problem.fields().get(i), text.fields().get(i)))
                .toList();
        return new ProblemDocument("urn:opphav:problem:" + code, text.title(), status, text.detail(), code, fields);
    }

    /**
     * What is wrong with one field.
     *
     * @param field its name in the request
     * @param reason stable: what a program acts on
     */
    @Serdeable.Serializable
    public record Field(String field, String reason, String detail) {
        private static Field of(Problem.FieldProblem problem, String detail) {
            return new Field(problem.field(), problem.reason(), detail);
        }
    }
}
