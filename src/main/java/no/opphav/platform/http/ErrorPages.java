package no.opphav.platform.http;

import io.micronaut.http.HttpRequest;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;

/** Shows refusals to people. */
public interface ErrorPages {
    /** A whole page, in the language of the request's path, else in one that the browser asks for. */
    ErrorPage of(Problem problem, HttpRequest<?> request);

    /** A whole HTML document. */
    record ErrorPage(String html, LanguageTag language) {}
}
