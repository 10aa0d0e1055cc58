package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;

/** The files of which bytes are damaged or missing. */
public record DamagePage(Workspace workspace, List<Row> rows) implements EditorPage {
    public DamagePage {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/damage.jte";
    }

    /**
     * One file.
     *
     * @param title of the asset, in the file's language
     * @param manage where it is replaced
     * @param part which of its bytes
     * @param verify where its bytes are read now
     */
    public record Row(Words title, String manage, String name, String part, Pill damage, String at, String verify) {}
}
