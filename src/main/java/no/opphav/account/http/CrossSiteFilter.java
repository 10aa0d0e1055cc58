package no.opphav.account.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;

/**
 * Refuses what another site makes a visitor's browser send ({@code docs/decisions/0005}). Browsers say where a request
 * comes from; a program that says nothing is let through as long as it does not carry a session.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CrossSiteFilter {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final SessionCookie cookie;
    private final String site;

    CrossSiteFilter(SessionCookie cookie, Site site) {
        this.cookie = cookie;
        this.site = origin(site.address());
    }

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && !isOwn(request)) {
            throw Problem.of(ProblemCode.CROSS_SITE_REQUEST);
        }
    }

    private boolean isOwn(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var fetchSite = headers.get("Sec-Fetch-Site");
        if (fetchSite != null) {
            return OWN.contains(fetchSite);
        }
        var origin = headers.get(HttpHeaders.ORIGIN);
        if (origin != null) {
            return origin.equals(site) || isOf(origin, headers.get(HttpHeaders.HOST, String.class, ""));
        }
        return cookie.token(request).isEmpty();
    }

    /** Without the scheme, which a proxy may have changed. */
    private static boolean isOf(String origin, String host) {
        return !host.isEmpty() && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
