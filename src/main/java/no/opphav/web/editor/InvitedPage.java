package no.opphav.web.editor;

import no.opphav.web.Workspace;

/**
 * The link that an invitation opens with, shown this once.
 *
 * @param until the last day on which it opens anything
 */
public record InvitedPage(Workspace workspace, String email, String role, String link, String until)
        implements EditorPage {
    @Override
    public String template() {
        return "editor/invited.jte";
    }

    /** Never the link. */
    @Override
    public String toString() {
        return "(invited)";
    }
}
