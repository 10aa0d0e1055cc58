package no.opphav.platform.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import no.opphav.platform.MetricsSettings;
import org.jspecify.annotations.Nullable;

/** The metrics in Prometheus' text format, for whoever shows the token (RFC 6750). Without a token there is no such route. */
@Controller("/metrics")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "opphav.metrics.token", notEquals = "")
class MetricsController {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final byte[] expected;

    MetricsController(PrometheusMeterRegistry registry, MetricsSettings settings) {
        this.registry = registry;
        this.expected = utf8("Bearer " + settings.token());
    }

    @Get
    @Produces(TEXT)
    HttpResponse<String> scrape(@Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        if (authorization == null || !MessageDigest.isEqual(expected, utf8(authorization))) {
            return HttpResponse.<String>unauthorized().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"metrics\"");
        }
        return HttpResponse.ok(registry.scrape()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
