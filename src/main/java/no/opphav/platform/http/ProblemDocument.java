package no.opphav.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.IntStream;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a document (RFC 9457).
 *
 * @param type {@code urn:opphav:problem:<code>}
 * @param code stable: what a program acts on
 * @param decidedBy the name of who has decided already, where that is why; null otherwise
 * @param decision how it was decided, {@code approved}, {@code declined} or {@code revoked}; null otherwise
 * @param fields what is wrong with each field of the request that stands in the way
 */
@Serdeable.Serializable
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decidedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decision,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> fields) {
    static ProblemDocument of(Problem problem, int status, ProblemText text) {
        var code = problem.code().code();
        var fields = IntStream.range(0, problem.fields().size())
                .mapToObj(i -> Field.of(problem.fields().get(i), text.fields().get(i)))
                .toList();
        return new ProblemDocument(
                "urn:opphav:problem:" + code,
                text.title(),
                status,
                text.detail(),
                code,
                decided(problem, 0),
                decided(problem, 1),
                fields);
    }

    private static @Nullable String decided(Problem problem, int argument) {
        return problem.code() == ProblemCode.ALREADY_DECIDED
                        && problem.arguments().size() > argument
                ? problem.arguments().get(argument).toString()
                : null;
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
