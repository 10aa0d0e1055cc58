package no.opphav.platform;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** What the readiness of this node is made of, by name. */
@Singleton
public class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<HealthIndicator> indicators;

    Readiness(List<HealthIndicator> indicators) {
        this.indicators = indicators;
    }

    /** Whether what has this name is well now; waits up to four seconds for its answer. */
    public boolean isUp(String name) {
        var answers = indicators.stream().map(Readiness::asked).toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        return answers.stream()
                .map(CompletableFuture::join)
                .anyMatch(result -> result.getName().equals(name) && HealthStatus.UP.equals(result.getStatus()));
    }

    private static CompletableFuture<HealthResult> asked(HealthIndicator indicator) {
        var answer = new CompletableFuture<HealthResult>();
        indicator.getResult().subscribe(new First(answer));
        return answer.completeOnTimeout(none(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static HealthResult none() {
        return HealthResult.builder("none", HealthStatus.UNKNOWN).build();
    }

    /** The first answer, or none. */
    private record First(CompletableFuture<HealthResult> answer) implements Subscriber<HealthResult> {
        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(HealthResult result) {
            answer.complete(result);
        }

        @Override
        public void onError(Throwable failure) {
            answer.complete(none());
        }

        @Override
        public void onComplete() {
            answer.complete(none());
        }
    }
}
