package no.opphav.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import no.opphav.kernel.Problem;

/** What the core refuses. */
@Singleton
class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<?>> {
    private final ProblemAnswers answers;

    ProblemHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Problem problem) {
        return answers.of(problem, request);
    }
}
