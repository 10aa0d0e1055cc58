package no.opphav.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Answers that the database gave lately, each good until the catalogue changes. While the {@link ChangeFeed} is silent every
 * question goes to the database.
 */
final class Remembered<K, V> {
    private static final int MOST = 10_000;

    private final ChangeFeed feed;
    private final Function<List<K>, Map<K, V>> database;
    private final Cache<K, Answer<V>> answers;

    /** Answers to questions that the database is asked one by one. */
    Remembered(ChangeFeed feed, Function<K, V> database) {
        this(feed, MOST, questions -> {
            var question = questions.getFirst();
            return Map.of(question, database.apply(question));
        });
    }

    /** Answers to questions that the database is asked together; some may have none. */
    Remembered(ChangeFeed feed, int most, Function<List<K>, Map<K, V>> database) {
        this.feed = feed;
        this.database = database;
        this.answers = Caffeine.newBuilder().maximumSize(most).build();
    }

    V get(K question) {
        var known = answers.getIfPresent(question);
        return known != null && known.state().holds()
                ? known.value()
                : Objects.requireNonNull(ask(List.of(question)).get(question));
    }

    /** The answers to those that have one. */
    Map<K, V> get(List<K> questions) {
        Map<K, V> found = new HashMap<>();
        List<K> open = new ArrayList<>();
        for (var question : questions) {
            var known = answers.getIfPresent(question);
            if (known != null && known.state().holds()) {
                found.put(question, known.value());
            } else {
                open.add(question);
            }
        }
        if (!open.isEmpty()) {
            found.putAll(ask(open));
        }
        return found;
    }

    /** The state is the one from before the question, so that a change in between makes the answer an old one. */
    private Map<K, V> ask(List<K> questions) {
        var state = feed.isAlive() ? new CatalogueState(feed) : null;
        var values = database.apply(questions);
        if (state != null) {
            values.forEach((question, value) -> answers.put(question, new Answer<>(state, value)));
        }
        return values;
    }

    private record Answer<V>(CatalogueState state, V value) {}
}
