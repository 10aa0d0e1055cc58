package no.opphav.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** Answers that only one person should have. */
final class Secret {
    private Secret() {}

    /** Nothing between here and the client keeps it, and no other site learns its address. */
    static <T> MutableHttpResponse<T> ok(T body) {
        return closed(HttpResponse.ok(body));
    }

    static <T> MutableHttpResponse<T> closed(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store").header("Referrer-Policy", "no-referrer");
    }
}
