package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What is approved beforehand, with a form for a new rule.
 *
 * @param chosen the presentations that are ticked
 */
public record RulesPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        List<Row> rows,
        FormState form,
        List<Option> kinds,
        List<Option> presentations,
        List<String> chosen)
        implements EditorPage {
    public RulesPage {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        presentations = List.copyOf(presentations);
        chosen = List.copyOf(chosen);
    }

    @Override
    public String template() {
        return "editor/rules.jte";
    }

    /**
     * One rule.
     *
     * @param about whose requests of what it approves, and for how long
     * @param end where to send its end to; null once it has ended
     */
    public record Row(
            String name,
            String about,
            String by,
            Pill state,
            @Nullable String end) {}
}
