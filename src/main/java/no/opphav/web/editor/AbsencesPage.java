package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Who is away now or will be.
 *
 * @param people whose absence can be written down; none where that is one's own alone
 * @param covers who can stand in
 */
public record AbsencesPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        List<Row> rows,
        FormState form,
        List<Option> people,
        List<Option> covers)
        implements EditorPage {
    public AbsencesPage {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
        covers = List.copyOf(covers);
    }

    @Override
    public String template() {
        return "editor/absences.jte";
    }

    /**
     * One absence.
     *
     * @param now that it is today; null where it is not
     * @param remove where to send its removal to; null where that is not for who looks
     */
    public record Row(
            String name,
            String days,
            String cover,
            @Nullable Pill now,
            @Nullable String remove) {}
}
