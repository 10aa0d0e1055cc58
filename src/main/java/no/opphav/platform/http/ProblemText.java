package no.opphav.platform.http;

import java.util.List;
import no.opphav.kernel.LanguageTag;

/**
 * A refusal in words.
 *
 * @param fields a sentence for each of the problem's fields, in their order
 */
public record ProblemText(LanguageTag language, String title, String detail, List<String> fields) {
    public ProblemText {
        fields = List.copyOf(fields);
    }
}
