package no.opphav.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** What nobody foresaw. */
@Singleton
class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private final ProblemAnswers answers;
    private final Incidents incidents;

    UnexpectedHandler(ProblemAnswers answers, Incidents incidents) {
        this.answers = answers;
        this.incidents = incidents;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Throwable failure) {
        return answers.of(incidents.record(failure), request);
    }
}
