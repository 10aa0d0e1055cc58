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

/** How long answers take to begin, by route and never by address, so that there are as many series as routes. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(property = "opphav.metrics.token", notEquals = "")
class RequestTimes {
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
                .ifPresent(begun -> timer(request, answer).record(end - begun, TimeUnit.NANOSECONDS));
    }

    private Timer timer(HttpRequest<?> request, HttpResponse<?> answer) {
        return Timer.builder("http.server.requests")
                .description("Time until an answer begins")
                .tag("method", request.getMethod().name())
                .tag("uri", BasicHttpAttributes.getUriTemplate(request).orElse("none"))
                .tag("status", String.valueOf(answer.code()))
                .register(registry);
    }
}
