package no.opphav.web.editor;

import no.opphav.web.FormState;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language as a form.
 *
 * @param prefix of the ids of its fields, so that two languages can stand on one page
 * @param base the address that its commands stand under
 * @param keep the address that keeps a draft, for the script that does so while somebody writes
 * @param texts title, summary and alternative text, the draft's where there is one
 * @param version that the texts are at
 * @param draft whose draft it is; null where it is none
 * @param isPublic whether the public sees at once what is saved
 * @param isUndescribed whether it shows something that nothing is said of to whoever cannot see it
 * @param open the language whose page it stands on
 * @param beside the language that stands beside that; {@code none} for none
 */
public record TextsPane(
        String prefix,
        Words name,
        String base,
        String keep,
        FormState texts,
        long version,
        @Nullable String draft,
        boolean isPublic,
        boolean isUndescribed,
        String open,
        String beside) {
    /** For the attribute {@code lang} of what is written in it. */
    public @Nullable String lang() {
        return name.lang();
    }
}
