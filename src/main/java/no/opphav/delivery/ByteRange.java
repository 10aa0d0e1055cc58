package no.opphav.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a {@code Range} asks for of a number of bytes (RFC 9110, 14). */
sealed interface ByteRange {
    /** Everything: nothing, nothing that we understand, or more parts than anybody needs were asked for. */
    record Whole() implements ByteRange {}

    /** The bytes from the first to the last, both included. */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }

        /** Whether the two share bytes, or lie so close that to send what is between them takes less than to part them. */
        private boolean isNear(Part later) {
            return later.first - last <= Form.PARTING;
        }

        private Part with(Part later) {
            return new Part(first, Math.max(last, later.last));
        }
    }

    /** At least two parts that lie apart, in the order in which they were asked for. */
    record Parts(List<Part> parts) implements ByteRange {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** There are no such bytes. */
    record Beyond() implements ByteRange {}

    /** Parts that are not there are left out of several; parts that lie close to each other become one. */
    static ByteRange parse(String header, long size) {
        if (!Form.SET.matcher(header.strip()).matches()) {
            return new Whole();
        }
        var asked = Form.SINGLE.matcher(header).results().toList();
        if (asked.size() > Form.MOST || asked.stream().anyMatch(ByteRange::isBackward)) {
            return new Whole();
        }
        return of(asked.stream().flatMap(part -> part(part, size).stream()).toList());
    }

    private static ByteRange of(List<Part> there) {
        if (there.isEmpty()) {
            return new Beyond();
        }
        var joined = joined(there);
        if (joined.size() == 1) {
            return joined.getFirst();
        }
        return new Parts(joined.size() == there.size() ? there : joined);
    }

    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (var part :
                parts.stream().sorted(Comparator.comparingLong(Part::first)).toList()) {
            if (!joined.isEmpty() && joined.getLast().isNear(part)) {
                joined.add(joined.removeLast().with(part));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static boolean isBackward(MatchResult range) {
        return range.group("suffix") == null
                && !range.group("last").isEmpty()
                && Form.number(range.group("last")) < Form.number(range.group("first"));
    }

    private static List<Part> part(MatchResult range, long size) {
        if (range.group("suffix") != null) {
            var length = Form.number(range.group("suffix"));
            return length == 0 || size == 0 ? List.of() : List.of(new Part(Math.max(0, size - length), size - 1));
        }
        var first = Form.number(range.group("first"));
        var last = range.group("last").isEmpty() ? Long.MAX_VALUE : Form.number(range.group("last"));
        return first < size ? List.of(new Part(first, Math.min(last, size - 1))) : List.of();
    }

    /** How parts are written. */
    final class Form {
        /** No player or reader asks for more; whoever does means to keep us busy. */
        static final int MOST = 16;

        /** About as many bytes as it takes to say where a part begins. */
        static final int PARTING = 80;

        static final Pattern SINGLE = Pattern.compile("(?<first>\\d+)-(?<last>\\d*)|-(?<suffix>\\d+)");
        static final Pattern SET = Pattern.compile(
                "bytes=[\\s,]*(?:\\d+-\\d*|-\\d+)(?:\\s*,\\s*(?:\\d+-\\d*|-\\d+)?)*", Pattern.CASE_INSENSITIVE);

        private static final int LONGEST = 18;

        private Form() {}

        /** A number of any length; one that no file reaches is as good as the largest. */
        static long number(String digits) {
            var significant = digits.replaceFirst("^0+(?=.)", "");
            return significant.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(significant);
        }
    }
}
