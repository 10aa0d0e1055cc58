package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.editor.NumbersPage.Table;
import no.opphav.web.editor.NumbersPage.Total;
import org.jspecify.annotations.Nullable;

/**
 * How much is fetched, played and asked for.
 *
 * @param period in words
 * @param counted until when it is counted; null where nothing was counted yet
 * @param presets times that are often asked for
 * @param only the asset that it is about; null for all
 * @param more that there are more assets than are shown; null where there are not
 */
public record StatisticsPage(
        Workspace workspace,
        String period,
        @Nullable String counted,
        FormState form,
        Filters filters,
        List<Preset> presets,
        @Nullable Only only,
        String csv,
        List<Total> totals,
        List<Chart> charts,
        List<Table> tables,
        @Nullable String more)
        implements EditorPage {
    public StatisticsPage {
        presets = List.copyOf(presets);
        totals = List.copyOf(totals);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    @Override
    public String template() {
        return "editor/statistics.jte";
    }

    /** What the form offers to choose from. */
    public record Filters(List<Option> steps, List<Option> languages, List<Option> terms) {
        public Filters {
            steps = List.copyOf(steps);
            languages = List.copyOf(languages);
            terms = List.copyOf(terms);
        }
    }

    /** A time that is often asked for. */
    public record Preset(String label, String href, boolean current) {}

    /**
     * The only asset that the numbers are of.
     *
     * @param href its own page
     * @param all the numbers of all
     */
    public record Only(String slug, Words title, String href, String all) {}

    /**
     * A measure over time.
     *
     * @param summary what the drawing shows, in a sentence
     * @param first the heading of the first column of the table behind it
     * @param head the heading of the second
     */
    public record Chart(String id, String heading, String summary, String first, String head, List<Column> columns) {
        public Chart {
            columns = List.copyOf(columns);
        }

        /** Whether there is nothing to draw. */
        public boolean isEmpty() {
            return columns.stream().allMatch(column -> column.height() == 0);
        }
    }

    /**
     * A day, a week or a month.
     *
     * @param height in hundredths of the highest
     */
    public record Column(String name, int height, String count) {}
}
