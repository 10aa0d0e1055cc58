package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the rights of everything there is.
 *
 * @param counts one for each list, which they lead to
 * @param months when things end
 * @param most ends in one month; 0 where nothing ends
 * @param lists those in which there is something
 */
public record RightsHealthPage(
        Workspace workspace, List<Count> counts, List<Month> months, long most, List<Listed> lists)
        implements EditorPage {
    public RightsHealthPage {
        counts = List.copyOf(counts);
        months = List.copyOf(months);
        lists = List.copyOf(lists);
    }

    @Override
    public String template() {
        return "editor/rights-health.jte";
    }

    /** How many entries there are for a list, which its address leads to. */
    public record Count(String label, long count, String href) {}

    /**
     * A month, with what ends in it.
     *
     * @param height of its bar, in hundredths of the highest one
     * @param said how many of what; empty where nothing ends
     */
    public record Month(String name, String shortName, long count, int height, String said) {}

    /**
     * Some of what is to be looked after.
     *
     * @param id within the page
     * @param more says that there is more of it; empty where there is not
     */
    public record Listed(String id, String heading, String explained, List<Row> rows, String more) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An asset, or something of it.
     *
     * @param href where it is mended
     * @param about a file, or a language
     */
    public record Row(
            String href,
            Words title,
            String about,
            @Nullable Pill state,
            String at) {}
}
