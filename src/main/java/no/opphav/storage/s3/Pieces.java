package no.opphav.storage.s3;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The pieces of an unfinished object, each an object of its own: all as large as a part, but for the last, which may be
 * smaller. A piece is named by its number, from 1, and by the writer that brought it, so that no writer ever replaces what
 * another has brought.
 *
 * @param writers of each piece, in the order of the pieces
 */
record Pieces(UUID id, List<String> writers) {
    /** Before the name of every piece. */
    static final String FOLDER = "partial/";

    private static final Pattern NAME =
            Pattern.compile(FOLDER + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.\\d+\\.[0-9a-f]+");
    private static final String BETWEEN = " ";
    private static final String TIMES = "*";

    Pieces {
        writers = List.copyOf(writers);
    }

    /** From what {@link #place()} has given. */
    static Pieces at(UUID id, String place) {
        var writers = new ArrayList<String>();
        for (var run : place.isEmpty() ? new String[0] : place.split(BETWEEN)) {
            var times = run.indexOf(TIMES);
            writers.addAll(Collections.nCopies(Integer.parseInt(run.substring(0, times)), run.substring(times + 1)));
        }
        return new Pieces(id, writers);
    }

    /** The writers, each after the number of pieces that it brought one after the other. */
    String place() {
        var runs = new ArrayList<String>();
        for (var from = 0; from < writers.size(); ) {
            var writer = writers.get(from);
            var to = from;
            while (to < writers.size() && writers.get(to).equals(writer)) {
                to++;
            }
            runs.add(to - from + TIMES + writer);
            from = to;
        }
        return String.join(BETWEEN, runs);
    }

    /** The object whose piece has this name. */
    static Optional<UUID> idOf(String name) {
        var match = NAME.matcher(name);
        return match.matches() ? Optional.of(UUID.fromString(match.group(1))) : Optional.empty();
    }

    /** What the names of all pieces of an object begin with, these and others. */
    static String prefix(UUID id) {
        return FOLDER + id + ".";
    }

    static String name(UUID id, int number, String writer) {
        return prefix(id) + number + "." + writer;
    }

    List<String> names() {
        var names = new ArrayList<String>();
        for (var writer : writers) {
            names.add(name(id, names.size() + 1, writer));
        }
        return names;
    }

    /** The first of them. */
    Pieces first(int count) {
        return new Pieces(id, writers.subList(0, count));
    }

    /** With more behind these, of one writer. */
    Pieces plus(int count, String writer) {
        var more = new ArrayList<>(writers);
        more.addAll(Collections.nCopies(count, writer));
        return new Pieces(id, more);
    }
}
