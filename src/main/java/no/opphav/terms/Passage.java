package no.opphav.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a text as it was in one version and is in the next.
 *
 * @param before null where it is new
 * @param after null where it is gone
 */
public record Passage(@Nullable String before, @Nullable String after) {
    /** What has happened to it. */
    public Fate fate() {
        if (before == null) {
            return Fate.ADDED;
        }
        if (after == null) {
            return Fate.REMOVED;
        }
        return before.equals(after) ? Fate.KEPT : Fate.REWORDED;
    }

    /** Two texts paragraph by paragraph: those that stand in both, in the order of both, hold the others apart. */
    static List<Passage> between(String before, String after) {
        return between(paragraphs(before), paragraphs(after));
    }

    private static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\R\\s*\\R"));
    }

    private static List<Passage> between(List<String> before, List<String> after) {
        var common = common(before, after);
        List<Passage> passages = new ArrayList<>();
        var old = 0;
        var now = 0;
        while (old < before.size() || now < after.size()) {
            var oldStays = old < before.size() && common[old][now] > common[old + 1][now];
            var newStays = now < after.size() && common[old][now] > common[old][now + 1];
            if (oldStays && newStays) {
                passages.add(new Passage(before.get(old++), after.get(now++)));
            } else if (old < before.size() && !oldStays) {
                var pairs = now < after.size() && !newStays;
                passages.add(new Passage(before.get(old++), pairs ? after.get(now++) : null));
            } else {
                passages.add(new Passage(null, after.get(now++)));
            }
        }
        return Collections.unmodifiableList(passages);
    }

    /** How many paragraphs the rests of both texts have in common, in order (the longest common subsequence). */
    private static int[][] common(List<String> before, List<String> after) {
        var lengths = new int[before.size() + 1][after.size() + 1];
        for (var old = before.size() - 1; old >= 0; old--) {
            for (var now = after.size() - 1; now >= 0; now--) {
                lengths[old][now] = before.get(old).equals(after.get(now))
                        ? lengths[old + 1][now + 1] + 1
                        : Math.max(lengths[old + 1][now], lengths[old][now + 1]);
            }
        }
        return lengths;
    }

    /** What becomes of something from one version to the next. */
    public enum Fate {
        ADDED,
        REMOVED,
        REWORDED,
        KEPT
    }
}
