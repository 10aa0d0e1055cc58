package no.opphav.web.editor;

import no.opphav.web.Workspace;

/** The secret of a new webhook, shown this once. */
public record WebhookAddedPage(Workspace workspace, String href, String name, String secret) implements EditorPage {
    @Override
    public String template() {
        return "editor/webhook-added.jte";
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "(webhook)";
    }
}
