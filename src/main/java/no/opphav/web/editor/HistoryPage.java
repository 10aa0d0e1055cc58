package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of one language came to be what they are.
 *
 * @param base the page's own address
 * @param back where the texts are written
 * @param shown the comparison of two versions
 */
public record HistoryPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        Words title,
        String language,
        String base,
        String back,
        List<Entry> entries,
        Compared shown)
        implements EditorPage {
    public HistoryPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "editor/history.jte";
    }

    /** One version; {@code current} says that it is the one that is compared. */
    public record Entry(String href, String when, String who, Pill kind, boolean current) {}

    /**
     * A version beside another one.
     *
     * @param number of the version
     * @param against the number of the other one
     * @param others to compare with
     * @param version that the texts are at now
     * @param isCurrent whether it is what stands there now
     * @param isPublic whether the public would see it at once
     */
    public record Compared(
            String heading,
            long number,
            String against,
            List<Option> others,
            List<Field> fields,
            long version,
            boolean isCurrent,
            boolean isPublic) {
        public Compared {
            others = List.copyOf(others);
            fields = List.copyOf(fields);
        }
    }

    /** One text, with what changed in it word by word; without pieces where both have none. */
    public record Field(String label, @Nullable String lang, List<WordDiff.Piece> pieces, boolean isSame) {
        public Field {
            pieces = List.copyOf(pieces);
        }
    }
}
