package no.opphav.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.concurrent.TimeUnit;
import no.opphav.kernel.RequestMeter;

/** How long answers take to begin, by route and never by address, so that there are as many series as routes. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(property = "opphav.metrics.token", notEquals = "")
class RequestTimes implements RequestMeter {
    private static final String BEGUN = "opphav.begun";

    private final MeterRegistry registry;

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGUN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> answer) {
        var end = System.nanoTime();
        request.getAttribute(BEGUN, Long.class)
                .ifPresent(begun -> answered(
                        request.getMethod().name(),
                        BasicHttpAttributes.getUriTemplate(request).orElse("none"),
                        answer.code(),
                        end - begun));
    }

    @Override
    public void answered(String method, String route, int status, long nanoseconds) {
        timer(method, route, status).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String method, String route, int status) {
        return Timer.builder("http.server.requests")
                .description("Time until an answer begins")
                .tag("method", method)
                .tag("uri", route)
                .tag("status", String.valueOf(status))
                .register(registry);
    }
}
