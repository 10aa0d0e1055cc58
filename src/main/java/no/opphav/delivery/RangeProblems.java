package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says, in the answer to a part that there is not, how many bytes there are (RFC 9110, 15.5.17). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RangeProblems {
    private static final String SIZE = "no.opphav.delivery.size";

    static void remember(HttpRequest<?> request, long size) {
        request.setAttribute(SIZE, size);
    }

    @ResponseFilter
    void addSize(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.getCode()) {
            request.getAttribute(SIZE, Long.class)
                    .ifPresent(size -> response.header("Content-Range", "bytes */" + size));
        }
    }
}
