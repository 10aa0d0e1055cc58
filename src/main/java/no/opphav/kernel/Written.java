package no.opphav.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.Problem.FieldProblem;

/**
 * What somebody wrote into the fields of one form, cleaned, with all that is wrong with it. Lengths count characters as
 * people do (Unicode code points).
 */
public final class Written {
    private final List<FieldProblem> problems = new ArrayList<>();

    /** The text in one line, without space around it. */
    public String line(String field, String given, int longest) {
        return text(field, given.replaceAll("(?:\\s|\\R)+", " "), longest);
    }

    /** A name in one line, which turns the direction of nothing beside it (UAX #9): embeddings, overrides and isolates go. */
    public String name(String field, String given, int longest) {
        return line(field, given.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", ""), longest);
    }

    /** The text without space around it and without control characters. */
    public String text(String field, String given, int longest) {
        var cleaned = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
        if (cleaned.codePointCount(0, cleaned.length()) > longest) {
            wrong(field, "too-long", longest);
        }
        return cleaned;
    }

    /** The text in one line, without space around it; there has to be some. */
    public String requiredLine(String field, String given, int longest) {
        var line = line(field, given, longest);
        require(field, line);
        return line;
    }

    /** Whether there is anything. If not, that is noted. */
    public boolean require(String field, String text) {
        var missing = text.isBlank();
        if (missing) {
            wrong(field, "required");
        }
        return !missing;
    }

    /** Notes what is wrong with a field. */
    public void wrong(String field, String reason, Object... arguments) {
        problems.add(FieldProblem.of(field, reason, arguments));
    }

    /** Refuses all that is wrong, at once. */
    public void check() {
        if (!problems.isEmpty()) {
            throw problem();
        }
    }

    /** All that is wrong, field by field. */
    public List<FieldProblem> fields() {
        return List.copyOf(problems);
    }

    /** All that is wrong. */
    public Problem problem() {
        return Problem.fields(problems);
    }
}
