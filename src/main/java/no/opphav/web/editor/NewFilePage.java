package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The form that adds a file to one language of an asset.
 *
 * @param title of the asset in that language
 * @param language its name
 * @param variant its id
 * @param back the asset's page
 * @param then the same page, saying that the file was added
 */
public record NewFilePage(
        Workspace workspace,
        FormState form,
        @Nullable Refusal refusal,
        Words title,
        String language,
        String variant,
        String back,
        String action,
        String then,
        List<Option> roles,
        FileLimit largest)
        implements EditorPage {
    public NewFilePage {
        roles = List.copyOf(roles);
    }

    @Override
    public String template() {
        return "editor/new-file.jte";
    }
}
