package no.opphav.platform.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Answers refused requests: with a page where a browser asks for one, else with a problem document. */
@Singleton
class ProblemAnswers {
    private static final String JSON = "application/problem+json";
    private static final String HTML = "text/html; charset=utf-8";

    private static final long LARGE_BODY = 1 << 14;

    private final ErrorPages pages;
    private final ProblemTexts texts;
    private final JsonMapper json;

    ProblemAnswers(ErrorPages pages, ProblemTexts texts, JsonMapper json) {
        this.pages = pages;
        this.texts = texts;
        this.json = json;
    }

    MutableHttpResponse<byte[]> of(Problem problem, HttpRequest<?> request) {
        return into(HttpResponse.status(ProblemStatus.of(problem.code())), problem, request);
    }

    /** Makes it the answer to the request; what else its headers say stays. */
    MutableHttpResponse<byte[]> into(MutableHttpResponse<?> answer, Problem problem, HttpRequest<?> request) {
        answer.status(ProblemStatus.sent(problem.code()), null);
        if (mayHaveUnreadBody(request)) {
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        if (isForBrowser(request)) {
            var page = pages.of(problem, request);
            return finished(answer, problem, HTML, page.language().value(), utf8(page.html()));
        }
        var text = texts.of(problem, request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, ""));
        return finished(answer, problem, JSON, text.language().value(), document(problem, text));
    }

    /** What of a large body was not read would stand in the way of the next request on the same connection. */
    private static boolean mayHaveUnreadBody(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING) || request.getContentLength() > LARGE_BODY;
    }

    private static MutableHttpResponse<byte[]> finished(
            MutableHttpResponse<?> answer, Problem problem, String type, String language, byte[] content) {
        var headers = answer.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (problem.code() == ProblemCode.SIGN_IN_REQUIRED || problem.code() == ProblemCode.SIGN_IN_FAILED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Session realm=\"opphav\"");
        }
        ProblemStatus.wait(problem)
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
        return answer.body(content);
    }

    private byte[] document(Problem problem, ProblemText text) {
        try {
            return json.writeValueAsBytes(ProblemDocument.of(problem, ProblemStatus.sent(problem.code()), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs take anything, or name what they take; only browsers name HTML. */
    private static boolean isForBrowser(HttpRequest<?> request) {
        var path = request.getPath();
        return !path.equals("/api")
                && !path.startsWith("/api/")
                && !path.startsWith("/health")
                && request.getHeaders().getAll(HttpHeaders.ACCEPT).stream()
                        .anyMatch(accepted -> accepted.contains(MediaType.TEXT_HTML)
                                || accepted.contains(MediaType.APPLICATION_XHTML));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
