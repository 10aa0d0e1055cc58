package no.opphav.platform.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import no.opphav.kernel.Site;

/** Headers by which browsers guard the service's visitors, on every answer; what an answer says itself stays. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders {
    private static final String OWN_FILES_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; " + "form-action 'self'; frame-ancestors 'none'";

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(Site site) {
        headers.put("Content-Security-Policy", OWN_FILES_ONLY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if ("https".equals(site.address().getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    @ResponseFilter
    void guard(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        headers.forEach((name, value) -> put(answer.getHeaders(), name, value));
        if (request.getUserPrincipal().isPresent()) {
            put(answer.getHeaders(), HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else if (answer.getContentType()
                .filter(type -> type.getSubtype().equals("html"))
                .isPresent()) {
            put(answer.getHeaders(), HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static void put(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
