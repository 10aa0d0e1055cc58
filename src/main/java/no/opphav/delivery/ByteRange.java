package no.opphav.delivery;

import java.util.regex.Pattern;

/** What a {@code Range} asks for of a number of bytes (RFC 9110, 14). */
sealed interface ByteRange {
    /** Everything: nothing, or nothing that we understand, was said. So are several parts at once. */
    record Whole() implements ByteRange {}

    /** The bytes from the first to the last, both included. */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** There are no such bytes. */
    record Beyond() implements ByteRange {}

    static ByteRange parse(String header, long size) {
        var range = Form.SINGLE.matcher(header.strip());
        if (!range.matches()) {
            return new Whole();
        }
        return range.group("suffix") == null
                ? from(Form.number(range.group("first")), range.group("last"), size)
                : last(Form.number(range.group("suffix")), size);
    }

    private static ByteRange from(long first, String given, long size) {
        var last = given.isEmpty() ? Long.MAX_VALUE : Form.number(given);
        if (last < first) {
            return new Whole();
        }
        return first < size ? new Part(first, Math.min(last, size - 1)) : new Beyond();
    }

    private static ByteRange last(long length, long size) {
        return length == 0 || size == 0 ? new Beyond() : new Part(Math.max(0, size - length), size - 1);
    }

    /** How one part is written. */
    final class Form {
        static final Pattern SINGLE = Pattern.compile(
                "bytes=\\s*(?:(?<first>\\d+)-(?<last>\\d*)|-(?<suffix>\\d+))", Pattern.CASE_INSENSITIVE);

        private static final int LONGEST = 18;

        private Form() {}

        /** A number of any length; one that no file reaches is as good as the largest. */
        static long number(String digits) {
            var significant = digits.replaceFirst("^0+(?=.)", "");
            return significant.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(significant);
        }
    }
}
