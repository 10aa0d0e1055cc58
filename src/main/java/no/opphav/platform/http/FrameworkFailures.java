package no.opphav.platform.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** What the HTTP server refuses by itself, said as the core says its own refusals. */
@Primary
@Singleton
class FrameworkFailures implements ErrorResponseProcessor<byte[]> {
    private final ProblemAnswers answers;
    private final Incidents incidents;

    FrameworkFailures(ProblemAnswers answers, Incidents incidents) {
        this.answers = answers;
        this.incidents = incidents;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> answer) {
        return answers.into(answer, problem(context, answer.code()), context.getRequest());
    }

    private Problem problem(ErrorContext context, int status) {
        var cause = context.getRootCause();
        if (cause.filter(FrameworkFailures::isAboutPath).isPresent()) {
            return Problem.of(ProblemCode.NOT_FOUND);
        }
        return FrameworkStatus.meaning(status)
                .map(Problem::of)
                .orElseGet(() -> incidents.record(
                        cause.orElseGet(() -> new IllegalStateException("The server answered with " + status))));
    }

    /** An address that cannot be read leads nowhere. */
    private static boolean isAboutPath(Throwable cause) {
        return cause instanceof ConversionErrorException conversion
                && conversion.getArgument().getAnnotationMetadata().hasAnnotation(PathVariable.class);
    }
}
