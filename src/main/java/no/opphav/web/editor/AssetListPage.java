package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Chip;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * All assets, public or not.
 *
 * @param text what was searched for; may be empty
 * @param kind the chosen kind; empty for all
 * @param state the chosen state; empty for all
 * @param kinds to choose from
 * @param actions what can be done with several
 * @param states the filter by state, with counts
 */
public record AssetListPage(
        Workspace workspace,
        @Nullable String notice,
        String text,
        String kind,
        String state,
        List<Option> kinds,
        List<Chip> states,
        List<Option> actions,
        List<Row> rows)
        implements EditorPage {
    public AssetListPage {
        kinds = List.copyOf(kinds);
        states = List.copyOf(states);
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/assets.jte";
    }

    public boolean isFiltered() {
        return !text.isEmpty() || !kind.isEmpty() || !state.isEmpty();
    }

    /**
     * One asset.
     *
     * @param languages the public ones, or all of one that is not public
     * @param drafts what its languages lack to be public; empty where nothing does
     * @param undescribed the languages in which nothing says what it shows; empty where that is not needed
     * @param terms what they are called; empty where none are chosen
     */
    public record Row(
            String id,
            String href,
            Words title,
            String kind,
            String languages,
            String drafts,
            String undescribed,
            Words terms,
            String updated,
            Pill state) {}
}
