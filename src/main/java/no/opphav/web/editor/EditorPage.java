package no.opphav.web.editor;

import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Workspace;

/** A page within the editors' workspace. */
public interface EditorPage extends Page {
    Workspace workspace();

    @Override
    default Frame frame() {
        return workspace().frame();
    }
}
