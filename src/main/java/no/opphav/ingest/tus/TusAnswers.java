package no.opphav.ingest.tus;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says on every answer, on what other filters refuse too, which version of the protocol is spoken. */
@ServerFilter({Tus.PATH, Tus.PATH + "/**"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class TusAnswers {
    @ResponseFilter
    void describe(MutableHttpResponse<?> answer) {
        answer.header(Tus.RESUMABLE, Tus.VERSION)
                .header(Tus.VERSIONS, Tus.VERSION)
                .getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
