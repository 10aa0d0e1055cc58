package no.opphav.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** A form that is not written as forms are, such as one with a percent sign and no digits after it. */
@Singleton
class MalformedFormHandler implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
    private final ProblemAnswers answers;

    MalformedFormHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpResponse<?> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, ErrorDataDecoderException failure) {
        return answers.of(Problem.of(ProblemCode.MALFORMED_REQUEST), request);
    }
}
