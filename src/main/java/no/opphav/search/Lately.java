package no.opphav.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import no.opphav.catalogue.CatalogueState;
import no.opphav.catalogue.PublicAssets;

/**
 * Answers that were found lately, each good until the catalogue changes, and not for more than a minute, since what mere time
 * changes of terms is written down within one.
 */
final class Lately<K, V> {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final PublicAssets catalogue;
    private final Clock clock;
    private final BiFunction<K, Instant, V> search;
    private final Cache<K, Answer<V>> answers;

    /** @param search the answer to a question at an instant */
    Lately(PublicAssets catalogue, Clock clock, int most, BiFunction<K, Instant, V> search) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.search = search;
        this.answers = Caffeine.newBuilder().maximumSize(most).build();
    }

    V get(K question) {
        var now = clock.instant();
        var known = answers.getIfPresent(question);
        if (known != null && known.holds(now)) {
            return known.value();
        }
        var state = catalogue.state();
        var value = search.apply(question, now);
        answers.put(question, new Answer<>(state, now, value));
        return value;
    }

    private record Answer<V>(CatalogueState state, Instant at, V value) {
        boolean holds(Instant now) {
            return state.holds() && !now.isBefore(at) && now.isBefore(at.plus(LONGEST));
        }
    }
}
