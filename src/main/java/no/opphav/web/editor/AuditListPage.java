package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail, newest first.
 *
 * @param people who can have done something
 * @param actions what can have been done
 * @param csv where the same is to be had as a table
 * @param json where it is to be had as JSON
 * @param next the older ones; null where there are none
 */
public record AuditListPage(
        Workspace workspace,
        FormState form,
        List<Option> people,
        List<Option> actions,
        List<Row> rows,
        String csv,
        String json,
        @Nullable String next)
        implements EditorPage {
    public AuditListPage {
        people = List.copyOf(people);
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/audit.jte";
    }

    /**
     * That something was done.
     *
     * @param subject the page of what it was done to; null where that has none
     */
    public record Row(
            String at,
            String who,
            String what,
            String detail,
            @Nullable String subject) {}
}
