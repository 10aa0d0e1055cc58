package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, and what went out last.
 *
 * @param notice what came of the last deed; null where there was none
 * @param leaves whether there is a mail server
 */
public record MailsPage(
        Workspace workspace, @Nullable String notice, boolean leaves, List<Row> waiting, List<Row> recent)
        implements EditorPage {
    public MailsPage {
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
     * @param reference of its request; may be empty
     * @param more when it is tried again, or what the mail server answered; may be empty
     */
    public record Row(String action, String what, String reference, String to, String at, Pill state, String more) {}
}
