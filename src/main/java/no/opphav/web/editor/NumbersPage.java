package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * How many asked, got something and saw it, in some months.
 *
 * @param period in words
 * @param form the first and the last month
 * @param csv where the same is to be had as a file
 * @param totals what is counted of all
 * @param requests those asked for and approved, month by month
 * @param people those expected and reported, month by month
 * @param tables by month, kind, language and presentation
 */
public record NumbersPage(
        Workspace workspace,
        String period,
        FormState form,
        String csv,
        List<Total> totals,
        Chart requests,
        Chart people,
        List<Table> tables)
        implements EditorPage {
    public NumbersPage {
        totals = List.copyOf(totals);
        tables = List.copyOf(tables);
    }

    @Override
    public String template() {
        return "editor/numbers.jte";
    }

    /** A number of all. */
    public record Total(String label, String count) {}

    /**
     * Columns of two series, month by month. What it shows stands in the table by months too.
     *
     * @param all what the whole columns are
     * @param part what their darker part is
     */
    public record Chart(String id, String heading, String all, String part, List<Column> columns) {
        public Chart {
            columns = List.copyOf(columns);
        }

        /** Whether there is nothing to draw. */
        public boolean isEmpty() {
            return columns.stream().allMatch(column -> column.all() == 0 && column.part() == 0);
        }
    }

    /**
     * A month.
     *
     * @param all the height of what the whole column is, in hundredths of the highest
     * @param part the height of its darker part
     * @param said both numbers; empty where both are 0
     */
    public record Column(String name, int all, int part, String said) {}

    /**
     * The numbers by something.
     *
     * @param first the heading of the first column
     * @param heads the headings of the others
     */
    public record Table(String id, String heading, String first, List<String> heads, List<Row> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line of a table.
     *
     * @param href of what it is about; null where it is about nothing that has a page
     * @param all the width of the bar of those asked for, in hundredths of the longest
     * @param part the width of its darker part: those approved
     * @param cells as many as there are headings
     */
    public record Row(Words name, @Nullable String href, int all, int part, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
