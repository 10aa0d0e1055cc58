package no.opphav.ingest;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Problems as they are written down, to be said in words later and in any language. */
@Singleton
class Reasons {
    private static final Argument<List<List<Object>>> FIELDS =
            Argument.listOf(Argument.listOf(Argument.OBJECT_ARGUMENT));

    private final JsonMapper json;

    Reasons(JsonMapper json) {
        this.json = json;
    }

    UploadRow.Written written(Problem problem) {
        try {
            var fields = problem.fields().stream().map(Reasons::listed).toList();
            return new UploadRow.Written(problem.code(), json.writeValueAsString(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable Problem read(@Nullable ProblemCode code, String reasons) {
        if (code == null) {
            return null;
        }
        try {
            var fields =
                    json.readValue(reasons, FIELDS).stream().map(Reasons::field).toArray(FieldProblem[]::new);
            return Problem.of(code).at(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> listed(FieldProblem field) {
        return Stream.concat(Stream.of(field.field(), field.reason()), field.arguments().stream())
                .toList();
    }

    private static FieldProblem field(List<Object> listed) {
        return new FieldProblem(listed.get(0).toString(), listed.get(1).toString(), listed.subList(2, listed.size()));
    }
}
