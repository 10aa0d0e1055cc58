package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/** All collections and themes, each in their order, with a form for a new one of each. */
public record CurationsPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        List<Shelf> shelves) implements EditorPage {
    public CurationsPage {
        shelves = List.copyOf(shelves);
    }

    @Override
    public String template() {
        return "editor/curations.jte";
    }

    /**
     * All of a kind.
     *
     * @param form for a new one
     */
    public record Shelf(
            String id,
            String heading,
            String explained,
            String nothing,
            String column,
            String action,
            String add,
            List<Row> rows,
            FormState form) {
        public Shelf {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One of them.
     *
     * @param up where it is sent that it comes one earlier; null of the first
     */
    public record Row(
            String href,
            Words name,
            String about,
            Pill state,
            @Nullable String up) {}
}
