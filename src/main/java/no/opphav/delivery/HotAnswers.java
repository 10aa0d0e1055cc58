package no.opphav.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.codec.http.FullHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import no.opphav.kernel.RequestMeter;
import org.jspecify.annotations.Nullable;

/**
 * The answers with small public files that were given lately, by address, each good until anything in the catalogue changes.
 * The bytes are those in {@link SmallObjects}; an answer whose bytes are no longer there is none.
 */
@Singleton
class HotAnswers {
    private static final int MOST = 10_000;

    /** Addresses of ours are shorter, but anyone may write a long name behind a file's id. */
    private static final int LONGEST_ADDRESS = 500;

    private final SmallObjects objects;
    private final Clock clock;
    private final @Nullable RequestMeter meter;
    private final Cache<String, HotAnswer> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();

    HotAnswers(SmallObjects objects, Clock clock, @Nullable RequestMeter meter) {
        this.objects = objects;
        this.clock = clock;
        this.meter = meter;
    }

    void remember(String address, HotAnswer answer) {
        if (address.length() <= LONGEST_ADDRESS && objects.holds(answer.repeat().size())) {
            answers.put(address, answer);
        }
    }

    /** The answer to a request for this address, if it is known. Never waits, and counts as given. */
    Optional<FullHttpResponse> give(String address) {
        var begun = System.nanoTime();
        var answer = answers.getIfPresent(address);
        if (answer == null || !answer.repeat().state().holds()) {
            return Optional.empty();
        }
        return objects.known(answer.repeat().checksum()).flatMap(bytes -> {
            if (!answer.repeat().given().getAsBoolean()) {
                return Optional.empty();
            }
            if (meter != null) {
                meter.answered("GET", answer.repeat().route(), 200, System.nanoTime() - begun);
            }
            return Optional.of(answer.again(bytes, clock.instant()));
        });
    }
}
