package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/** The form that usage terms begin with. */
public record NewTermsPage(
        Workspace workspace, FormState form, @Nullable Refusal refusal, List<Option> accesses) implements EditorPage {
    public NewTermsPage {
        accesses = List.copyOf(accesses);
    }

    @Override
    public String template() {
        return "editor/new-terms.jte";
    }
}
