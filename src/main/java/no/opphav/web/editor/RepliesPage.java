package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What editors often write, with a form for a new one or for one of them.
 *
 * @param form what it holds
 * @param action where the form goes
 * @param isNew whether that makes a new one
 */
public record RepliesPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        List<Row> rows,
        FormState form,
        String action,
        boolean isNew,
        List<Option> languages,
        List<Option> deeds)
        implements EditorPage {
    public RepliesPage {
        rows = List.copyOf(rows);
        languages = List.copyOf(languages);
        deeds = List.copyOf(deeds);
    }

    @Override
    public String template() {
        return "editor/replies.jte";
    }

    /** One saved reply. */
    public record Row(String title, String href, String language, String deed, String lang, String text) {}
}
