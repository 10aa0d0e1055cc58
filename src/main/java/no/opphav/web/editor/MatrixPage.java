package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Chip;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Assets and their languages.
 *
 * @param chips everything, or only what has gaps, with counts
 * @param filter what is looked for
 * @param gaps as the form sends along whether only gaps are shown; empty where everything is
 * @param languages the heads of the columns
 * @param back where a form of the page comes back to: the page's own address
 * @param clear the address without filters; null where there are none
 * @param csv the address of the same as CSV
 * @param next the address of the next page; null on the last
 */
public record MatrixPage(
        Workspace workspace,
        @Nullable String notice,
        List<Chip> chips,
        FormState filter,
        String gaps,
        List<Option> kinds,
        List<Option> states,
        List<Option> themes,
        List<Words> languages,
        List<Row> rows,
        String back,
        @Nullable String clear,
        String csv,
        @Nullable String next)
        implements EditorPage {
    public MatrixPage {
        chips = List.copyOf(chips);
        kinds = List.copyOf(kinds);
        states = List.copyOf(states);
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/languages.jte";
    }

    /**
     * One asset.
     *
     * @param about its kind, and its state where that is not the usual one
     * @param cells in the order of the languages
     */
    public record Row(String href, Words title, String about, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One asset in one language.
     *
     * @param language as a card names it
     * @param state null where the asset need not be in the language
     * @param href where it is mended, or worked on
     * @param confirm where it is sent that an outdated one still holds; null of others
     */
    public record Cell(
            String language,
            @Nullable Pill state,
            String href,
            @Nullable String confirm) {}
}
