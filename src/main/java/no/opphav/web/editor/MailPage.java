package no.opphav.web.editor;

import no.opphav.web.Workspace;

/** What a mail says, to be read or to be sent by hand. */
public record MailPage(Workspace workspace, String subject, String recipient, String text) implements EditorPage {
    @Override
    public String template() {
        return "editor/mail.jte";
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "(mail)";
    }
}
