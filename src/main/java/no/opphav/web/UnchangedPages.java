package no.opphav.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Arrays;
import java.util.Set;

/** Sends no page to whoever has it already (RFC 9110, section 13.1.2), and lets no cache keep what somebody signed in was sent. */
@ServerFilter({"/nb/**", "/nn/**", "/en/**", "/embed/**"})
class UnchangedPages {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ResponseFilter
    void spare(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        var tag = answer.getHeaders().get(HttpHeaders.ETAG);
        if (tag == null || !tag.startsWith("W/") || answer.status() != HttpStatus.OK) {
            return;
        }
        if (request.getUserPrincipal().isPresent()) {
            answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else if (READING.contains(request.getMethod()) && isKnown(request, tag)) {
            answer.status(HttpStatus.NOT_MODIFIED).body(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isKnown(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(known -> Arrays.stream(known.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || bare(known).equals(bare(tag)));
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
