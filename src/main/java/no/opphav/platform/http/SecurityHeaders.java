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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.kernel.ContentOrigin;
import no.opphav.kernel.Site;

/** Headers by which browsers guard the service's visitors, on every answer; what an answer says itself stays. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAME_OPTIONS = "X-Frame-Options";
    private static final String FRAMED = "opphav.framed";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String framedPolicy;

    SecurityHeaders(Site site, List<ContentOrigin> others) {
        headers.put(POLICY, policy(others, "'none'"));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if ("https".equals(site.address().getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        framedPolicy = policy(others, "*");
    }

    /** Lets any site show an answer in a frame. */
    public static <T> MutableHttpResponse<T> framed(MutableHttpResponse<T> answer) {
        answer.setAttribute(FRAMED, true);
        return answer;
    }

    /** Our own files only, but what is shown, played or saved may lead elsewhere; a form's answer may be such a file. */
    private static String policy(List<ContentOrigin> others, String framers) {
        var shown = Stream.concat(
                        Stream.of("'self'"),
                        others.stream().map(other -> other.address().toString()))
                .collect(Collectors.joining(" "));
        return "default-src 'self'; img-src %1$s; media-src %1$s; form-action %1$s; ".formatted(shown)
                + "object-src 'none'; base-uri 'none'; frame-ancestors " + framers;
    }

    @ResponseFilter
    void guard(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        if (answer.getAttribute(FRAMED).isPresent()) {
            answer.getHeaders().set(POLICY, framedPolicy);
        } else {
            put(answer.getHeaders(), FRAME_OPTIONS, "DENY");
        }
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
