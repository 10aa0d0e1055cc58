package no.opphav.ingest.tus;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Holds clients to the version of the protocol, and says on every answer, a refusal too, which one that is. */
@ServerFilter({Tus.PATH, Tus.PATH + "/**"})
class TusFilter {
    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.OPTIONS
                && !Tus.VERSION.equals(request.getHeaders().get(Tus.RESUMABLE))) {
            throw Problem.of(ProblemCode.UPLOAD_PROTOCOL_UNKNOWN);
        }
    }

    @ResponseFilter
    void describe(MutableHttpResponse<?> answer) {
        answer.header(Tus.RESUMABLE, Tus.VERSION)
                .header(Tus.VERSIONS, Tus.VERSION)
                .getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
