package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What two editors wrote into the same field, to choose from.
 *
 * @param title of the asset, and the language that is written in
 * @param action where the choice is sent
 * @param version that theirs is at
 * @param kept the fields that both agree on, by their names
 * @param back where the form stood
 */
public record ClashPage(
        Workspace workspace,
        Words title,
        String language,
        String said,
        String action,
        String back,
        long version,
        String open,
        String beside,
        List<Field> kept,
        List<Choice> choices)
        implements EditorPage {
    public ClashPage {
        kept = List.copyOf(kept);
        choices = List.copyOf(choices);
    }

    @Override
    public String template() {
        return "editor/clash.jte";
    }

    /** A field and what stands in it. */
    public record Field(String name, String text) {}

    /**
     * A field that both have changed.
     *
     * @param before what stood there when this editor began; null where that is not known any more
     * @param mine what changed in it, word by word
     */
    public record Choice(
            String name,
            String label,
            @Nullable String lang,
            @Nullable String before,
            List<WordDiff.Piece> mine,
            List<WordDiff.Piece> theirs,
            String written) {
        public Choice {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }
}
