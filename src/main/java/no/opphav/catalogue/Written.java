package no.opphav.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;

/** What somebody wrote into the fields of one form, cleaned, with all that is wrong with it. */
final class Written {
    private final List<FieldProblem> problems = new ArrayList<>();

    /** The text in one line, without space around it. */
    String line(String field, String given, int longest) {
        return text(field, given.replaceAll("\\s+", " "), longest);
    }

    /** The text without space around it and without control characters. */
    String text(String field, String given, int longest) {
        var cleaned = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
        if (cleaned.codePointCount(0, cleaned.length()) > longest) {
            problems.add(FieldProblem.of(field, "too-long", longest));
        }
        return cleaned;
    }

    void require(String field, String text) {
        if (text.isEmpty()) {
            problems.add(FieldProblem.of(field, "required"));
        }
    }

    /** Refuses all that is wrong, at once. */
    void check() {
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
    }
}
