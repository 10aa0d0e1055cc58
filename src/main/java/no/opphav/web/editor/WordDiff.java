package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is different between two texts, word by word. */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);
    /** More than this many words by words are compared as one piece each. */
    private static final long MOST = 4_000_000;

    private WordDiff() {}

    /** A piece of either text or both. */
    public record Piece(Kind kind, String text) {}

    /** In which of the texts a piece stands. */
    public enum Kind {
        BOTH,
        REMOVED,
        ADDED
    }

    /** The pieces in their order, what was removed before what was added in its place. */
    static List<Piece> between(String before, String after) {
        var from = words(before);
        var to = words(after);
        List<Piece> pieces = new ArrayList<>();
        if ((long) from.size() * to.size() > MOST) {
            add(pieces, Kind.REMOVED, before);
            add(pieces, Kind.ADDED, after);
            return pieces;
        }
        var common = common(from, to);
        var i = 0;
        var j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                add(pieces, Kind.BOTH, from.get(i++));
                j++;
            } else if (i < from.size() && (j == to.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.REMOVED, from.get(i++));
            } else {
                add(pieces, Kind.ADDED, to.get(j++));
            }
        }
        return Collections.unmodifiableList(pieces);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How many words the rest of both have in common, from each word on. */
    private static int[][] common(List<String> from, List<String> to) {
        var common = new int[from.size() + 1][to.size() + 1];
        for (var i = from.size() - 1; i >= 0; i--) {
            for (var j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            var last = pieces.removeLast();
            pieces.add(new Piece(kind, last.text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
