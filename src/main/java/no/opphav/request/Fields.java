package no.opphav.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;

/** What somebody wrote, cleaned, with all that is wrong with it. */
final class Fields {
    private final List<FieldProblem> problems = new ArrayList<>();

    /** The text in one line, without space around it; there has to be some. */
    String line(String field, String given, int longest) {
        var line = text(field, given.replaceAll("\\s+", " "), longest);
        require(field, line);
        return line;
    }

    /** The text without space around it and without control characters. */
    String text(String field, String given, int longest) {
        var cleaned = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
        if (cleaned.codePointCount(0, cleaned.length()) > longest) {
            wrong(field, "too-long", longest);
        }
        return cleaned;
    }

    /** Whether there is anything. */
    boolean require(String field, String text) {
        var missing = text.isBlank();
        if (missing) {
            wrong(field, "required");
        }
        return !missing;
    }

    void wrong(String field, String reason, Object... arguments) {
        problems.add(FieldProblem.of(field, reason, arguments));
    }

    boolean allRight() {
        return problems.isEmpty();
    }

    /** Refuses all that is wrong, at once. */
    void check() {
        if (!allRight()) {
            throw problem();
        }
    }

    Problem problem() {
        return Problem.fields(problems);
    }
}
