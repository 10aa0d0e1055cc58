package no.opphav.search;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/** The words that somebody looks for, as the database is asked for them: without any sign that means something to it. */
final class Words {
    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private Words() {}

    /** With single spaces between them; empty where there are none. */
    static String of(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(Words::cut)
                .collect(joining(" "));
    }

    private static String cut(String word) {
        var length = word.codePointCount(0, word.length());
        return length <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
