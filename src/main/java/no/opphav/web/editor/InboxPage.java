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
 * Some of the requests in a part of the inbox.
 *
 * @param asides what else belongs to answering, by its path
 * @param view the part, as an address has it
 * @param empty what to say where there are none
 * @param isDone whether these are answered or over
 * @param filter what is looked for
 * @param clear the address of the whole part; null where it is that
 * @param next the address of the next page; null on the last
 */
public record InboxPage(
        Workspace workspace,
        @Nullable String notice,
        List<Option> asides,
        List<Chip> views,
        String view,
        String empty,
        boolean isDone,
        FormState filter,
        List<Option> states,
        List<Option> languages,
        List<Option> presentations,
        @Nullable String clear,
        List<Row> rows,
        @Nullable String next)
        implements EditorPage {
    public InboxPage {
        asides = List.copyOf(asides);
        views = List.copyOf(views);
        states = List.copyOf(states);
        languages = List.copyOf(languages);
        presentations = List.copyOf(presentations);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/requests.jte";
    }

    /**
     * One request.
     *
     * @param about audience and organisation, and whether the same is asked for twice
     * @param language in which the presentation is asked for
     * @param with who has it, or who decided; may be empty
     * @param since what to know of who has it; may be empty
     * @param due by when an answer is due; may be empty
     */
    public record Row(
            String href,
            String event,
            String about,
            Words presentation,
            String language,
            String date,
            String with,
            String since,
            Pill state,
            String due) {}
}
