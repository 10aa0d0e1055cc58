package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import no.opphav.web.site.Picture;
import org.jspecify.annotations.Nullable;

/** New assets as a table to fill in. */
public record SheetPage(
        Workspace workspace,
        @Nullable String notice,
        List<Row> rows,
        int wrong,
        List<Option> languages,
        List<Option> terms,
        List<Option> themes)
        implements EditorPage {
    public SheetPage {
        rows = List.copyOf(rows);
        languages = List.copyOf(languages);
        terms = List.copyOf(terms);
        themes = List.copyOf(themes);
    }

    @Override
    public String template() {
        return "editor/sheet.jte";
    }

    /**
     * One new asset.
     *
     * @param number of the row, which its fields' names end with
     * @param form what stands in it, and what is wrong with it, by the names without the number
     * @param error what is wrong with the row as a whole; null where nothing is
     * @param titles that its content suggests
     * @param holders that its content suggests
     */
    public record Row(
            int number,
            String asset,
            long version,
            String file,
            String href,
            Picture picture,
            FormState form,
            @Nullable String error,
            List<String> titles,
            List<String> holders) {
        public Row {
            titles = List.copyOf(titles);
            holders = List.copyOf(holders);
        }
    }
}
