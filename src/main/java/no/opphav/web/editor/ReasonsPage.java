package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Why requests are declined, with a form for a new reason or for one of them.
 *
 * @param action where the form goes
 * @param isNew whether that makes a new one
 * @param languages those that each has a text in
 */
public record ReasonsPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        List<Row> rows,
        FormState form,
        String action,
        boolean isNew,
        List<Option> languages)
        implements EditorPage {
    public ReasonsPage {
        rows = List.copyOf(rows);
        languages = List.copyOf(languages);
    }

    @Override
    public String template() {
        return "editor/reasons.jte";
    }

    /** One reason. */
    public record Row(String title, String href, String text) {}
}
