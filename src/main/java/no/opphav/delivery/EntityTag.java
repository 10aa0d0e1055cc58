package no.opphav.delivery;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.opphav.kernel.Checksum;

/** The strong entity tag of bytes, which is their checksum (RFC 9110, 8.8.3). */
record EntityTag(Checksum checksum) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
    private static final String WEAK = "W/";
    private static final String ANY = "*";

    /** Whether it is among the tags of an {@code If-None-Match}, where weak ones count too. */
    boolean isAmongWeakly(List<String> values) {
        return isAmong(values.stream().map(value -> value.replace(WEAK, "")).toList());
    }

    /** Whether it is among the tags of an {@code If-Match}, where weak ones do not count. */
    boolean isAmong(List<String> values) {
        return values.stream().anyMatch(value -> value.strip().equals(ANY) || names(value));
    }

    /** Whether it is the one of an {@code If-Range}; a date never is, nor is a weak tag. */
    boolean is(String value) {
        return value.strip().equals(toString());
    }

    private boolean names(String value) {
        return TAG.matcher(value).results().map(MatchResult::group).anyMatch(this::is);
    }

    /** As the header {@code ETag} carries it. */
    @Override
    public String toString() {
        return '"' + checksum.hex() + '"';
    }
}
