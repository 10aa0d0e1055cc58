package no.opphav.ingest.tus;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Holds clients to the version of the protocol. */
@ServerFilter({Tus.PATH, Tus.PATH + "/**"})
class TusVersion {
    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.OPTIONS
                && !Tus.VERSION.equals(request.getHeaders().get(Tus.RESUMABLE))) {
            throw Problem.of(ProblemCode.UPLOAD_PROTOCOL_UNKNOWN);
        }
    }
}
