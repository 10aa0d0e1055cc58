package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Where files are uploaded, and what became of them.
 *
 * @param kinds to choose from for drafts that are made of files; the first leaves it to the file
 * @param languages to choose from; the first leaves it to the file
 * @param isPending whether any outcome or picture is awaited
 */
public record UploadsPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        List<Option> kinds,
        List<Option> languages,
        FileLimit largest,
        List<Group> groups,
        boolean isPending)
        implements EditorPage {
    public UploadsPage {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "editor/uploads.jte";
    }

    /** Uploads that stand alike, under a heading. */
    public record Group(String id, String name, List<UploadRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }
}
