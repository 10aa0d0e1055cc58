package no.opphav.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * Answers that the database gave lately, each good until the catalogue changes. While the {@link ChangeFeed} is silent every
 * question goes to the database.
 */
final class Remembered<K, V> {
    private static final int MOST = 10_000;

    private final ChangeFeed feed;
    private final Function<K, V> database;
    private final Cache<K, Answer<V>> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Remembered(ChangeFeed feed, Function<K, V> database) {
        this.feed = feed;
        this.database = database;
    }

    V get(K question) {
        var known = answers.getIfPresent(question);
        if (known != null && known.state().holds()) {
            return known.value();
        }
        return feed.isAlive() ? asked(question, new CatalogueState(feed)) : database.apply(question);
    }

    /** The state is the one from before the question, so that a change in between makes the answer an old one. */
    private V asked(K question, CatalogueState state) {
        var value = database.apply(question);
        answers.put(question, new Answer<>(state, value));
        return value;
    }

    private record Answer<V>(CatalogueState state, V value) {}
}
