package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, what did not arrive, and what went out last.
 *
 * @param notice what came of the last deed; null where there was none
 * @param leaves whether there is a mail server
 * @param queue how many wait and since when; null where none waits or nothing can leave
 */
public record MailsPage(
        Workspace workspace,
        @Nullable String notice,
        boolean leaves,
        @Nullable String queue,
        List<Row> returned,
        List<Row> waiting,
        List<Row> recent)
        implements EditorPage {
    public MailsPage {
        returned = List.copyOf(returned);
        waiting = List.copyOf(waiting);
        recent = List.copyOf(recent);
    }

    @Override
    public String template() {
        return "editor/mails.jte";
    }

    /**
     * One mail.
     *
     * @param request its request; null where there is none
     * @param more when it is tried again, and what the mail server answered; may be empty
     * @param isReturned whether it can be sent again or set aside
     */
    public record Row(
            String action,
            String what,
            @Nullable Request request,
            String to,
            String at,
            Pill state,
            List<String> more,
            boolean isReturned) {
        public Row {
            more = List.copyOf(more);
        }
    }

    /** A request to go to. */
    public record Request(String href, String reference) {}
}
