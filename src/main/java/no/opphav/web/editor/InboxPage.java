package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Chip;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;

/**
 * The requests in one state.
 *
 * @param isWaiting whether these still wait for an answer
 */
public record InboxPage(Workspace workspace, List<Chip> states, boolean isWaiting, List<Row> rows)
        implements EditorPage {
    public InboxPage {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/requests.jte";
    }

    /**
     * One request.
     *
     * @param about audience and organisation
     * @param language in which the presentation is asked for
     * @param answer the day by which to answer, or who decided
     */
    public record Row(
            String href,
            String event,
            String about,
            Words presentation,
            String language,
            String date,
            String answer,
            Pill state) {}
}
